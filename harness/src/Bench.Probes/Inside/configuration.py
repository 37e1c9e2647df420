"""Logical lines, files and framework names of the modules that an application is made of, read by their syntax."""

import ast
from pathlib import Path


def file_of(module: str) -> Path | None:
    base = Path(*module.split("."))
    return next((file for file in (base.with_suffix(".py"), base / "__init__.py") if file.is_file()), None)


def imported(tree: ast.AST) -> list[str]:
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def lines(tree: ast.AST) -> int:
    """Statements, and each decorator: comments, blank lines, docstrings and the way of wrapping count nothing."""
    statements = sum(isinstance(node, ast.stmt) and not is_docstring(node) for node in ast.walk(tree))
    return statements + sum(len(getattr(node, "decorator_list", [])) for node in ast.walk(tree))


def names(tree: ast.AST, framework: set[str]) -> set[str]:
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in framework
        for alias in node.names
    }


def found() -> object:
    """Of all modules that the entries lead to; those in a generated file are counted apart."""
    entries, framework, generated = (argument.split(",") for argument in sys.argv[2:5])
    files: dict[str, ast.AST] = {}
    pending = list(entries)
    while pending:
        file = file_of(pending.pop())
        if file and str(file) not in files:
            files[str(file)] = tree = ast.parse(file.read_text())
            pending += imported(tree)
    own = {file: tree for file, tree in files.items() if file not in generated and lines(tree)}
    return {
        "lines": sum(lines(tree) for tree in own.values()),
        "files": len(own),
        "names": sorted(set().union(*(names(tree, set(framework)) for tree in own.values()))),
        "linesOfFiles": {file: lines(tree) for file, tree in sorted(own.items())},
        "generated": {file: lines(tree) for file, tree in sorted(files.items()) if file in generated},
    }


answer(found)
