package main

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"stemma"
	"stemma/serve"
	"stemma/serve/safe"
	"stemma/serve/shelf"
	"stemma/store/sqlite"
)

// day returns a folder with reports, and the folder of a store that keeps them.
func day(t *testing.T) (reports, kept string) {
	t.Helper()
	reports, kept = t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "At least nine people were killed when a ferry capsized off Norvane on Friday, the harbour master, Ada Moor, said.\n\n“The sea was calm,” Moor said.\n",
		"b.txt": "Nine people were killed off Norvane on Friday when a ferry capsized, police said.\n",
	} {
		if err := os.WriteFile(filepath.Join(reports, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if code := run(t.Context(), []string{"add", "--data", kept, reports}, strings.NewReader(""), &out, &out); code != exitOK {
		t.Fatal(out.String())
	}
	return reports, kept
}

// servedParts returns a server of the parts that stand beside the pages, over what is kept.
func servedParts(t *testing.T, kept string, hint func()) *httptest.Server {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(kept, storeFile), sqlite.Options{Existing: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	guard, err := safe.New(safe.Options{})
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(serve.Handler(guard, http.NotFoundHandler(), parts(s, shelf.New(s, stemma.Rules), "http://127.0.0.1:7373", slog.New(slog.DiscardHandler), hint)...))
	t.Cleanup(srv.Close)
	return srv
}

// An agent is served over what is kept, and over files, and the command ends with it.
func TestMCP(t *testing.T) {
	reports, kept := day(t)
	for _, args := range [][]string{{"mcp", "--data", kept}, {"mcp", reports}} {
		var errs bytes.Buffer
		stdin, ask := io.Pipe()
		answer, stdout := io.Pipe()
		code := make(chan int)
		go func() { code <- run(t.Context(), args, stdin, stdout, &errs) }()
		c, err := sdk.NewClient(&sdk.Implementation{Name: "guest"}, nil).Connect(t.Context(), &sdk.IOTransport{Reader: answer, Writer: ask}, nil)
		if err != nil {
			t.Fatalf("%v: %v, %s", args, err, errs.String())
		}
		r, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: "search", Arguments: map[string]any{"query": "ferry"}})
		if err != nil || r.IsError || !strings.Contains(r.Content[0].(*sdk.TextContent).Text, `"source_text":"`) {
			t.Errorf("%v: %v, %+v", args, err, r)
		}
		ask.Close()
		if got := <-code; got != exitOK || errs.Len() > 0 {
			t.Errorf("%v: code %d, %s", args, got, errs.String())
		}
	}
}

// The official client in Python is served as well, over stdio and HTTP: it finds the tools and
// calls each.
func TestMCPByPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || exec.Command(python, "-c", "import mcp").Run() != nil {
		t.Skip("python3 with the package mcp is not here")
	}
	_, kept := day(t)
	program := filepath.Join(t.TempDir(), "stemma")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	srv := servedParts(t, kept, func() {})
	for _, args := range [][]string{{program, "mcp", "--data", kept}, {srv.URL + mcpPath}} {
		cmd := exec.CommandContext(t.Context(), python, append([]string{"testdata/mcp_client.py"}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil || !strings.HasSuffix(strings.TrimSpace(string(out)), "ok") {
			t.Errorf("%q: %v: %s", args, err, out)
		}
	}
}
