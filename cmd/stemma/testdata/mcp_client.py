"""Calls every tool of the server at an address, or of the one that the arguments start."""

import asyncio
import contextlib
import json
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client import streamable_http
from mcp.client.stdio import stdio_client

MOST = 8000  # bytes of an answer, which has 2,000 tokens at most


def failed(result):
    """Reports whether a call failed: the field's name depends on the version of the package."""
    return result.is_error if hasattr(result, "is_error") else result.isError


async def ask(session, tool, **arguments):
    result = await session.call_tool(tool, arguments)
    text = result.content[0].text
    assert len(text.encode()) <= MOST, (tool, len(text))
    assert not failed(result), (tool, text)
    return json.loads(text)


@contextlib.asynccontextmanager
async def connected():
    """Yields a session: the function's name and what it yields depend on the version of the package."""
    if sys.argv[1].startswith("http"):
        http = getattr(streamable_http, "streamable_http_client", None) or streamable_http.streamablehttp_client
        client = http(sys.argv[1])
    else:
        client = stdio_client(StdioServerParameters(command=sys.argv[1], args=sys.argv[2:]))
    async with client as streams, ClientSession(streams[0], streams[1]) as session:
        yield session


async def main():
    async with connected() as session:
        await session.initialize()
        tools = {tool.name for tool in (await session.list_tools()).tools}
        story = (await ask(session, "stories"))["items"][0]["story"]
        calls = {
            "stories": {}, "story": {"story": story}, "claims": {"story": story}, "figure_history": {"story": story},
            "quote_variants": {"story": story}, "lineage": {"story": story}, "changes_since": {}, "search": {"query": "ferry"},
            "verify_sentence": {"story": story, "sentence": "Nine people were killed off Norvane."},
        }
        for tool in sorted(tools):
            await ask(session, tool, **calls[tool])
        wrong = await session.call_tool("story", {"story": "ffffffff"})
        assert failed(wrong)
    print("ok")


asyncio.run(main())
