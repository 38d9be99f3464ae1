"""The site as a plan: every page with its address, its template and what that template needs.

Pure functions from documents to pages; nothing here knows Pelican, the disk or the clock.
"""

from seogo.site.page import Page, promised
from seogo.site.plan import plan
from seogo.site.terms import persons, wanted_names

__all__ = ["Page", "persons", "plan", "promised", "wanted_names"]
