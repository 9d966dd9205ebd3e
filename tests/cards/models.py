"""Knows every field the typed models declare: the models themselves let unknown ones pass in silence."""

from typing import Any

from microsoft_teams.cards import core

UNTYPED = {
    "choices": core.Choice,
    "columns": core.ColumnDefinition,
    "facts": core.Fact,
    "refresh": core.RefreshDefinition,
}
BY_TYPE: dict[str, Any] = {
    str(model.model_fields["type"].default): model
    for model in vars(core).values()
    if isinstance(model, type) and issubclass(model, core.SerializableObject) and "type" in model.model_fields
}


def faults_in(node: Any, name: str = "card") -> list[str]:
    """Unknown fields and values the models refuse, at any depth; what a button sends is not looked into."""
    if isinstance(node, list):
        return [fault for part in node for fault in faults_in(part, name)]
    if not isinstance(node, dict):
        return []
    model: Any = BY_TYPE.get(node.get("type", "")) or UNTYPED.get(name)
    if model is None:
        return [f"{name}: no such element"]
    model.model_validate(node)
    known = {field.serialization_alias or key for key, field in model.model_fields.items()}
    unknown = [f"{name}: unknown field {key}" for key in node if key not in known]
    deeper = [fault for key, part in node.items() if key != "data" for fault in faults_in(part, key)]
    return unknown + deeper


def every(node: Any, kind: str) -> list[dict[str, Any]]:
    """Every element of a type that begins with `kind`, wherever it is, fallbacks included."""
    if isinstance(node, list):
        return [found for part in node for found in every(part, kind)]
    if not isinstance(node, dict):
        return []
    own = [node] if str(node.get("type", "")).startswith(kind) else []
    return own + [found for key, part in node.items() if key != "data" for found in every(part, kind)]


def shown(node: Any) -> str:
    """All the text somebody sees on a card, one line for each piece."""
    if isinstance(node, list):
        return "\n".join(shown(part) for part in node)
    if not isinstance(node, dict):
        return ""
    own = [str(node[key]) for key in ("text", "label", "title", "value") if isinstance(node.get(key), str)]
    deeper = [shown(part) for key, part in node.items() if key not in ("data", "fallback")]
    return "\n".join(text for text in (*own, *deeper) if text)
