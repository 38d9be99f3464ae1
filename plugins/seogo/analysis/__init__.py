"""Korean morphemes: Kiwi is asked once per paragraph, and its answer is kept by content.

Tags and search both read the same `Token`s. A warm run never loads Kiwi (0.5 GB, 1.5 s).
"""

from seogo.analysis.analyser import Analyser
from seogo.analysis.token import Token

__all__ = ["Analyser", "Token"]
