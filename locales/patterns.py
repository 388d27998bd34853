"""What a Fluent pattern uses and what it can become."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import TypeVar

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

PLURAL_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})

_Node = TypeVar("_Node", bound=ast.SyntaxNode)


class _Collector(Visitor):
    def __init__(self) -> None:
        self.nodes: list[ast.SyntaxNode] = []

    def generic_visit(self, node: ast.BaseNode) -> None:
        if isinstance(node, ast.SyntaxNode):
            self.nodes.append(node)
        super().generic_visit(node)


def _all(node: ast.SyntaxNode, kind: type[_Node]) -> list[_Node]:
    collector = _Collector()
    collector.visit(node)
    return [found for found in collector.nodes if isinstance(found, kind)]


def variables(pattern: ast.Pattern) -> frozenset[str]:
    """The names of all variables, in selectors too."""
    return frozenset(node.id.name for node in _all(pattern, ast.VariableReference))


def references(pattern: ast.Pattern) -> frozenset[str]:
    """The keys of the messages and terms it is built from."""
    found = set()
    for message in _all(pattern, ast.MessageReference):
        found.add(_reference(message.id, message.attribute))
    for term in _all(pattern, ast.TermReference):
        found.add("-" + _reference(term.id, term.attribute))
    return frozenset(found)


def _reference(name: ast.Identifier, attribute: ast.Identifier | None) -> str:
    return name.name if attribute is None else f"{name.name}.{attribute.name}"


def selections(pattern: ast.Pattern) -> dict[str, frozenset[str]]:
    """For each variable that chooses between variants, the keys of all its variants."""
    found: dict[str, frozenset[str]] = {}
    for select in _all(pattern, ast.SelectExpression):
        name = _chooser(select.selector)
        found[name] = found.get(name, frozenset()) | {_key(variant) for variant in select.variants}
    return found


def is_plural(keys: frozenset[str]) -> bool:
    """Whether variants are chosen by number: plural categories, or exact numbers beside them."""
    return all(key in PLURAL_CATEGORIES or key.lstrip("-").replace(".", "", 1).isdigit() for key in keys)


def _chooser(selector: ast.SyntaxNode) -> str:
    return next((node.id.name for node in _all(selector, ast.VariableReference)), "")


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def renderings(pattern: ast.Pattern) -> Iterator[str]:
    """Every text the pattern can become; what is only known at run time stands as a single letter."""
    for parts in product(*(_element_texts(element) for element in pattern.elements)):
        yield "".join(parts)


def _element_texts(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    expression = element.expression
    if isinstance(expression, ast.SelectExpression):
        return list(chain.from_iterable(renderings(variant.value) for variant in expression.variants))
    if isinstance(expression, ast.Placeable):
        return _element_texts(expression)
    if isinstance(expression, ast.StringLiteral):
        return [expression.parse()["value"]]
    return ["x"]
