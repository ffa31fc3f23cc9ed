package main

import (
	"log/slog"

	"stemma"
	"stemma/desk"
	"stemma/serve"
	"stemma/serve/api"
	"stemma/serve/mcp"
	"stemma/serve/safe"
	"stemma/serve/shelf"
	"stemma/store"
)

// mcpPath is where agents are served over HTTP.
const mcpPath = "/mcp"

// parts returns what is served beside the pages, which stand at the address pages: the API
// for programs and the tools for agents. All share what is held in memory.
func parts(s store.Store, held *shelf.Shelf, pages string, log *slog.Logger, hint func()) []serve.Part {
	return []serve.Part{
		{Path: api.Root + "/", Handler: api.Handler(s, api.Options{Version: stemma.Version, Rules: desk.English.Rules, Shelf: held, Who: safe.Reader, Decided: hint, Log: log})},
		{Path: mcpPath, Handler: mcp.New(s, mcp.Options{Version: stemma.Version, Rules: desk.English.Rules, Shelf: held, Pages: pages}).Handler()},
	}
}
