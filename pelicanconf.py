"""이 서고의 Pelican 설정. 기본값을 바꿀 것만 적습니다.

기본값은 plugins/seogo/publish/settings.py에, 서고의 이름과 주소는 content/archive.toml에 있습니다.
"""

import sys
from pathlib import Path

# 설치하지 않고 `pelican`을 바로 돌려도 되게 한다.
if (plugins := str(Path(__file__).resolve().parent / "plugins")) not in sys.path:
    sys.path.insert(0, plugins)

from seogo.publish.settings import *  # noqa: F403

PATH = "content"
OUTPUT_PATH = "output"
