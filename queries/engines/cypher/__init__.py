"""The Neo4j engine: rules as Cypher."""

from queries.engines.cypher.compiler import Compiled, compile_rule
from queries.engines.cypher.engine import Neo4jEngine
from queries.engines.cypher.writer import Statement

__all__ = ["Compiled", "Neo4jEngine", "Statement", "compile_rule"]
