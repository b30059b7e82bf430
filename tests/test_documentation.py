"""The documentation says what is so: links, commands, fields, terms, and what the repository may hold."""

from __future__ import annotations

import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from tests.views.conftest import made_record

import onrecord
from onrecord.assembly.parse import ACTIONS, COLUMNS
from onrecord.cli import app
from onrecord.reading.actuality import RULES
from onrecord.store.schema import TABLES as STORED
from onrecord.views import TABLES, rows

ROOT = Path(__file__).parents[1]
OURS = ("src", "tests", "docs", "bench", "training", "examples", ".ci")
LARGEST = 30_000_000
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"`([a-z][a-z0-9_]*)`")


def tracked() -> list[Path]:
    """The files of the repository; where this is no repository, those that would be."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True)
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return sorted(path for name in names if name and (path := ROOT / name).is_file())
    top = [path for path in ROOT.iterdir() if path.is_file() and path.suffix != ".db"]
    below = [path for name in OURS for path in (ROOT / name).rglob("*") if path.is_file()]
    return sorted(path for path in top + below if "__pycache__" not in path.parts)


TRACKED = tracked()
PAGES = [path for path in TRACKED if path.suffix == ".md"]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[heading]


def first_cells(text: str) -> list[str]:
    """The code words in the first column of a section's tables."""
    firsts = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return [name for cell in firsts for name in FIELD.findall(cell)]


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def anchors(path: Path) -> set[str]:
    return {slug(heading) for heading in re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    for link in LINK.findall(path.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_page_of_docs_is_listed() -> None:
    listed = {(ROOT / "docs" / link).resolve() for link in LINK.findall(page("docs/README.md"))}
    pages = set((ROOT / "docs").rglob("*.md")) - {ROOT / "docs" / "README.md"}
    assert {path.resolve() for path in pages} == listed


def options(name: str) -> set[str]:
    return {flag for each in COMMANDS[name].params for flag in each.opts if flag.startswith("-")}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(page("docs/reference/commands.md"), f"onrecord {name}")
    documented = set(re.findall(r"`(-{1,2}[a-z-]+)[^`]*`", text))
    assert documented == options(name)


def test_no_command_is_documented_that_is_not_there() -> None:
    named = re.findall(r"^## onrecord (\w+)$", page("docs/reference/commands.md"), re.MULTILINE)
    assert sorted(named) == sorted(COMMANDS)


def shown_commands() -> Iterator[tuple[str, str]]:
    """Each command line in the code blocks of all pages, with the page."""
    for path in PAGES:
        for block in CODE.findall(path.read_text(encoding="utf-8")):
            for line in block.splitlines():
                if re.match(r"(?:\$ )?(?:\.venv/bin/)?onrecord |make ", line):
                    yield path.name, line.removeprefix("$ ").removeprefix(".venv/bin/")


def test_commands_that_pages_show_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", page("Makefile"), re.MULTILINE))
    seen = 0
    for name, line in shown_commands():
        seen += 1
        words = shlex.split(re.split(r" \||   ", line)[0], comments=True)
        if words[0] == "make":
            assert set(words[1:]) <= targets, (name, line)
        else:
            assert words[1] in COMMANDS, (name, line)
            assert {word for word in words[2:] if word.startswith("-")} <= options(words[1]) | {"--help"}, (name, line)
    assert seen > 10


def test_readme_shows_every_command() -> None:
    assert {name for name in COMMANDS if f"onrecord {name} " in page("README.md")} == set(COMMANDS)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_exported_field_is_documented(table: str) -> None:
    text = page("docs/reference/exports.md")
    fields = list(next(iter(rows(made_record(), table))))
    assert first_cells(section(text, table)) == fields
    cells = set(FIELD.findall(section(text, "Cells") + section(text, table)))
    assert {name for row in rows(made_record(), table) for name in inner(row)} <= cells


def inner(cell: object) -> Iterator[str]:
    """The names of the fields in a cell and in what it holds."""
    if isinstance(cell, dict):
        for name, value in cell.items():
            yield name
            yield from inner(value)
    elif isinstance(cell, list):
        for value in cell:
            yield from inner(value)


def test_terms_are_those_of_the_code() -> None:
    text = page("docs/reference/exports.md")
    listed = section(text, "Basis terms")
    terms = [term for row in listed.splitlines()[4:] for term in re.findall(r"`([a-z_-]+)`", row.partition("|")[2])]
    flags = re.findall(r"`([a-z_]+)`", section(text, "Flags"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert [term for term in {*terms, *flags} if f'"{term}"' not in source and term not in COLUMNS] == []
    assert {name for name, _ in RULES} <= set(terms)


def test_every_action_of_a_decision_is_documented() -> None:
    text = page("docs/reference/decisions.md")
    states = section(text, "States")
    named = first_cells(text.replace(states, ""))
    assert named == [*COLUMNS, *ACTIONS]
    assert first_cells(states) == ["attached", "moved", "orphaned"]


def test_every_feature_of_the_confidence_is_documented() -> None:
    source = page("src/onrecord/reading/confidence.py")
    assert first_cells(page("docs/reference/confidence.md")) == re.findall(r'^        "(\w+)": ', source, re.MULTILINE)


def test_every_table_of_the_file_is_documented() -> None:
    made = re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", STORED)
    assert sorted(first_cells(page("docs/reference/record-file.md"))) == sorted(made)


def test_every_path_that_architecture_names_is_there() -> None:
    named = re.findall(r"`((?:[a-z_*]+/)+[\w*]*(?:\.\w+)?)`", page("ARCHITECTURE.md"))
    homes = (ROOT, ROOT / "src" / "onrecord")
    assert named
    assert [name for name in named if not any(list(home.glob(name)) for home in homes)] == []


def test_architecture_is_one_screen() -> None:
    assert len(page("ARCHITECTURE.md").splitlines()) <= 60
    long = [path.name for path in (ROOT / "docs" / "decisions").glob("*.md") if len(page(str(path)).splitlines()) > 50]
    assert long == []


def test_version_and_licence_agree() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    assert project["version"] == onrecord.__version__
    assert f"version: {onrecord.__version__}\n" in page("CITATION.cff")
    assert f"## {onrecord.__version__}" in page("CHANGELOG.md")
    assert project["license"] == "Apache-2.0"
    assert "license: Apache-2.0\n" in page("CITATION.cff")
    assert "Apache License" in page("LICENSE")[:200]


def test_no_file_is_too_large() -> None:
    assert [path.name for path in TRACKED if path.stat().st_size > LARGEST] == []


HOSTS = ("py" + "pi.", "python" + "hosted", "index" + "-url", "arti" + "factory")
HOMES = re.compile(r"(?<![\w.*~…/])/(?:home|root|work|Users|opt|mnt)/\w")


@pytest.mark.parametrize(
    "path", [path for path in TRACKED if path.suffix not in {".onnx", ".gz"}], ids=lambda p: p.name
)
def test_nothing_names_this_machine_or_a_registry(path: Path) -> None:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    assert HOMES.findall(text) == []
    assert [host for host in HOSTS if host in text] == []
