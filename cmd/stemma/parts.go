package main

import (
	"log/slog"

	"stemma"
	"stemma/desk"
	"stemma/serve"
	"stemma/serve/api"
	"stemma/serve/mcp"
	"stemma/serve/safe"
	"stemma/store"
)

// mcpPath is where agents are served over HTTP.
const mcpPath = "/mcp"

// parts returns what is served beside the pages, which stand at the address pages: the API
// for programs and the tools for agents.
func parts(s store.Store, pages string, log *slog.Logger, hint func()) []serve.Part {
	return []serve.Part{
		{Path: api.Root + "/", Handler: api.Handler(s, api.Options{Version: stemma.Version, Rules: desk.English.Rules, Who: safe.Reader, Decided: hint, Log: log})},
		{Path: mcpPath, Handler: mcp.New(s, mcp.Options{Version: stemma.Version, Rules: desk.English.Rules, Pages: pages}).Handler()},
	}
}
