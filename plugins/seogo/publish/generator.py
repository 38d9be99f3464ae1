"""The generator: content folder → plan → files."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.log import console

from seogo.archive import load_archive, with_url
from seogo.documents.document import Document
from seogo.documents.store import ARTICLES, PAGES, load_documents
from seogo.errors import ConfigurationError
from seogo.language import detect
from seogo.ledger.articles import read_articles
from seogo.ledger.withdrawn import read_withdrawn
from seogo.lock import alone
from seogo.problems import Problem, has_trouble
from seogo.publish.in_place import InPlace
from seogo.publish.media import Media
from seogo.publish.output import Output
from seogo.publish.render import Renderer
from seogo.publish.report import BuildReport
from seogo.publish.search import search_data
from seogo.publish.staging import Staging
from seogo.publish.theme import theme_files
from seogo.publishing import minted, with_own_titles
from seogo.site import Page
from seogo.site.items import catalogue
from seogo.site.plan import lay_out
from seogo.site.root_pages import page_address
from seogo.vocabulary import load_vocabulary
from seogo.workspace import work_folder

REPORT, STRICT = "SEOGO_REPORT", "SEOGO_STRICT"
"""Settings under which `seogo.build` hands in its report, and whether warnings count."""

logger = logging.getLogger(__name__)


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Reads, plans and writes the whole site in place of Pelican's own generators."""

    settings: dict[str, Any]

    def generate_output(self, _writer: object) -> None:
        """Called by Pelican once per run; its writer is not used (see `Output`)."""
        given = self.settings.get(REPORT)
        content, folder = Path(self.path), Path(self.output_path)
        _check_places(content, folder)
        work = work_folder(content)
        with alone(work):
            if isinstance(given, BuildReport):
                with closing(Staging(folder)) as staging:
                    self._build(content, work, Output(folder, staging, work, given), given)
                return
            report = BuildReport()
            self._build(content, work, Output(folder, InPlace(folder), work, report), report)
        _tell(report)

    def _build(self, content: Path, work: Path, output: Output, report: BuildReport) -> None:
        archive = load_archive(content)
        if url := self.settings["SITEURL"]:
            archive = with_url(archive, url)
        vocabulary = load_vocabulary(content)
        with report.stage("read"):
            documents, report.problems[:] = load_documents(content, ARTICLES)
            documents = with_own_titles(documents, read_articles(content))
            pages, odd = load_documents(content, PAGES)
            report.problems += odd
        with report.stage("plan"):
            slugs, published = minted(content, documents, vocabulary)
            media = Media(content)
            books = catalogue(documents, archive, vocabulary, slugs, media.size)
            rows = lay_out(books, pages, published, read_withdrawn(content))
        report.problems += _hidden(pages, rows)
        pictures, missing = media.used(books, pages)
        report.problems += missing
        report.problems.sort()
        _count(rows, report)
        if self.settings.get(STRICT) and has_trouble(report.problems, strict=True):
            return

        output.expect(page.address for page in rows)
        with report.stage("render"):
            output.write(Renderer(self.env, archive, pages).render(rows))
        with report.stage("media"):
            output.expect(pictures)
            output.copy(pictures.items())
        with report.stage("search"):
            data = search_data(books, work / "analysis")
            output.expect(data)
            output.write(data.items())
        with report.stage("theme"):
            files = dict(theme_files(Path(self.theme)))
            output.expect(files)
            output.write(files.items())
        with report.stage("publish"):
            output.finish()
        report.published = True


def _check_places(content: Path, output: Path) -> None:
    if content.resolve().is_relative_to(output.resolve()):
        raise ConfigurationError(
            f"{output}: 글 폴더가 이 안에 있습니다 — 사이트를 둘 다른 폴더를 고르세요.",
            f"{output}: holds the content folder — choose another folder for the site.",
        )


def _hidden(pages: list[Document], rows: list[Page]) -> Iterator[Problem]:
    """Plain pages whose address the site needs itself."""
    shown = {page.address for page in rows if page.template == "page.html"}
    for page in pages:
        if page_address(page) not in shown:
            yield Problem(page.path, 0, "page-address", {"address": page_address(page)})


def _count(rows: list[Page], report: BuildReport) -> None:
    used = [row.address for row in rows if row.template == "term.html" and not row.values["number"]]
    report.articles = sum(row.template == "article.html" for row in rows)
    report.tags = sum(address.startswith("tags/") for address in used)
    report.authors = len(used) - report.tags


def _tell(report: BuildReport) -> None:
    """Under plain `pelican`, whose own last line counts only what its own generators made.

    Problems are warnings, whatever their severity: the site was built.
    """
    language = detect()
    for problem in report.problems:
        logger.warning("%s", _showable(problem.show(language)))
    ko = f"서고: 글 {report.articles}건, 파일 {report.files:,}개, 새로 쓴 파일 {report.written:,}개"
    en = f"Seogo: {report.articles} articles, {report.files:,} files, {report.written:,} written"
    console.print(_showable(ko if language == "ko" else en), markup=False, highlight=False)


def _showable(text: str) -> str:
    """Text for a console that may not know all its characters."""
    return text.encode(console.encoding, "backslashreplace").decode(console.encoding)
