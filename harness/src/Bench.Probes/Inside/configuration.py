"""How much people wrote of an application, in logical lines and in tokens, read by its syntax."""

import ast
import io
import os
import re
import subprocess
import tempfile
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

DISPLAYS = (ast.Dict, ast.List, ast.Set, ast.Tuple)
NO_SETTINGS = {**os.environ, "DJANGO_SETTINGS_MODULE": ""}
COUNTED = (tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.OP)


def file_of(module: str) -> Path | None:
    base = Path(*module.split("."))
    return next((file for file in (base.with_suffix(".py"), base / "__init__.py") if file.is_file()), None)


def modules_named_in(tree: ast.AST) -> Iterator[str]:
    """By imports, and by strings: settings name modules, and things in modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z_]\w*(\.\w+)+", node.value):
            yield from (node.value, node.value.rpartition(".")[0])


class Essence(ast.NodeTransformer):
    """Without documentation, without imports (how many there are depends on how many files somebody likes to have), and without what names a module that is left out."""

    def __init__(self, left_out: set[str]) -> None:
        self.left_out = left_out

    def visit_Import(self, node: ast.Import) -> None:
        return None

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        return None

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute | None:
        return None if isinstance(node.value, ast.Name) and node.value.id in self.left_out else self.generic_visit(node)


def essence_of(file: Path, left_out: list[str]) -> ast.Module:
    module = Essence({name.rpartition(".")[2] for name in left_out}).visit(ast.parse(file.read_text()))
    assert isinstance(module, ast.Module)
    return module


def lines(module: ast.Module) -> Counter[str]:
    """Statements, decorators, and each entry of what a module lists: nineteen routes are nineteen lines, as decorators or in one list."""
    found = Counter(text(node) for node in ast.walk(module) if isinstance(node, ast.stmt))
    for node in ast.walk(module):
        found.update(ast.unparse(decorator) for decorator in getattr(node, "decorator_list", []))
    for statement in module.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value:
            found.update(entries(statement.value))
    return found


def text(statement: ast.stmt) -> str:
    """Of a list only what it is called: its entries are lines of their own."""
    if isinstance(statement, ast.Assign) and isinstance(statement.value, DISPLAYS):
        return " = ".join(map(ast.unparse, statement.targets))
    return ast.unparse(statement)


def entries(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Dict):
        for key, below in zip(value.keys, value.values, strict=True):
            name = ast.unparse(key) if key else "**"
            yield name if isinstance(below, DISPLAYS) else f"{name}: {ast.unparse(below)}"
            yield from entries(below)
    elif isinstance(value, ast.List | ast.Set | ast.Tuple):
        for below in value.elts:
            yield "" if isinstance(below, DISPLAYS) else ast.unparse(below)
            yield from entries(below)


def tokens(module: ast.Module) -> Counter[str]:
    """Names, literals and operators, in one way of writing: neither wrapping nor putting much into one statement changes them."""
    return Counter(token.string for token in tokenize.generate_tokens(io.StringIO(ast.unparse(module)).readline) if token.type in COUNTED)


def names(file: Path, framework: set[str]) -> set[str]:
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in framework
        for alias in node.names
    }


def files_from(modules: list[str], left_out: list[str]) -> list[Path]:
    """Of all modules that these lead to, but for those that are left out."""
    found: list[Path] = []
    pending = list(modules)
    while pending:
        module = pending.pop()
        file = file_of(module)
        if file and file not in found and module not in left_out:
            found.append(file)
            pending += modules_named_in(ast.parse(file.read_text()))
    return sorted(found)


def generated(project: str, application: str) -> dict[str, ast.Module]:
    """What Django's own commands write under these names, by path."""
    with tempfile.TemporaryDirectory() as folder:
        for command in (["startproject", project, "."], ["startapp", application]):
            subprocess.run([sys.executable, "-m", "django", *command], cwd=folder, env=NO_SETTINGS, check=True, timeout=20)
        return {str(file.relative_to(folder)): essence_of(file, []) for file in Path(folder).rglob("*.py")}


def found() -> object:
    """What a command wrote and nobody changed is counted apart."""
    modules, framework, by_command, left_out = (argument.split(",") for argument in sys.argv[2:6])
    commands = generated(*by_command) if any(by_command) else {}
    files = {str(file): essence_of(file, left_out) for file in files_from(modules, left_out)}
    empty = ast.Module([], [])
    written = {path: (lines(module) - lines(commands.get(path, empty))).total() for path, module in files.items()}
    return {
        "lines": sum(written.values()),
        "tokens": sum((tokens(module) - tokens(commands.get(path, empty))).total() for path, module in files.items()),
        "files": sum(count > 0 for count in written.values()),
        "names": sorted(set().union(*(names(Path(path), set(framework)) for path in files))),
        "linesOfFiles": written,
        "generated": {path: (lines(module) & lines(commands[path])).total() for path, module in files.items() if path in commands},
    }


answer(found)
