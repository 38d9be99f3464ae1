"""The local server behaves as GitHub Pages does."""

from __future__ import annotations

import http.client
import threading

import pytest

from seogo.serve import make_server


@pytest.fixture
def get(tmp_path):
    (tmp_path / "tags").mkdir()
    (tmp_path / "tags/한글 이름.html").write_text("<p>글", encoding="utf-8")
    for name in ("index.html", "404.html", "a.js", "a.css", "atom.xml", "robots.txt", "mark.svg"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path.parent / "secret.txt").write_text("secret", encoding="utf-8")
    with make_server(tmp_path, "/seogo/", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

        def ask(path: str, method: str = "GET") -> tuple[int, str, str, dict[str, str]]:
            connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
            connection.request(method, path)
            answer = connection.getresponse()
            body = answer.read().decode()
            connection.close()
            return answer.status, answer.headers["Content-Type"], body, dict(answer.headers)

        yield ask
        server.shutdown()


def test_the_site_stands_under_its_path(get):
    assert get("/seogo/")[::2] == (200, "index.html")
    assert get("/seogo/index.html")[0] == 200
    assert get("/seogo/tags/%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84.html")[2] == "<p>글"
    assert get("/seogo/atom.xml?x=1")[0] == 200


@pytest.mark.parametrize("path", ["/", "/seogo"])
def test_the_way_to_the_path(get, path):
    status, _, _, headers = get(path)
    assert (status, headers["Location"]) == (302, "/seogo/")


@pytest.mark.parametrize(
    "path",
    ["/index.html", "/seogo/none.html", "/seogo/tags/", "/favicon.ico",
     "/seogo/../secret.txt", "/seogo/%2e%2e/secret.txt", "/seogo/%00", "/seogox/index.html"],
)  # fmt: skip
def test_what_is_not_there_is_the_404_page(get, path):
    assert get(path)[:3] == (404, "text/html; charset=utf-8", "404.html")
    assert get(path, "HEAD")[0] == 404


def test_types_are_the_same_on_every_system(get):
    types = {name: get(f"/seogo/{name}")[1] for name in ("a.js", "a.css", "robots.txt", "atom.xml")}
    assert types == {
        "a.js": "text/javascript; charset=utf-8",
        "a.css": "text/css; charset=utf-8",
        "robots.txt": "text/plain; charset=utf-8",
        "atom.xml": "application/xml",
    }
    assert get("/seogo/mark.svg")[1] == "image/svg+xml"


def test_a_path_with_hangul(tmp_path):
    (tmp_path / "index.html").write_text("글", encoding="utf-8")
    encoded = "/%EB%82%B4%20%EC%84%9C%EA%B3%A0/"
    with make_server(tmp_path, encoded, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        for path, status in ((encoded, 200), (encoded.lower(), 200), ("/", 302), ("/x/", 404)):
            connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
            connection.request("GET", path)
            answer = connection.getresponse()
            assert (path, answer.status) == (path, status)
            assert answer.headers["Location"] == (encoded if status == 302 else None)
            connection.close()
        server.shutdown()
