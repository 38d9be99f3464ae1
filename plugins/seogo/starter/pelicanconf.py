"""이 서고의 Pelican 설정. 기본값을 바꿀 것만 적습니다.

서고의 이름과 주소는 content/archive.toml에 있습니다.
"""

from seogo.publish.settings import *

PATH = "content"
OUTPUT_PATH = "output"
