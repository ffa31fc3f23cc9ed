package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// A record is a report of JSON Lines.
type record struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Byline    string `json:"byline"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

// hostileRecords returns reports that have all hostile strings in every field.
func hostileRecords() (out []record) {
	for some := range slices.Chunk(hostile.Strings(), 12) {
		s := func(i int) string { return some[i%len(some)] }
		text := s(0) + "\n\nNine boats were lost at " + s(1) + " on Tuesday, the mayor, Ada " + s(2) + ", said.\n\n"
		for _, x := range some {
			text += "\"We saw " + x + " there,\" he said. It cost 40 " + x + ".\n"
		}
		out = append(out, record{s(3) + fmt.Sprint(len(out)), "http://a.example/" + s(4), s(5), s(6), s(7), s(8), strings.ToValidUTF8(text, "\ufffd")})
	}
	return out
}

// lines returns records as JSON Lines.
func lines(t *testing.T, rs []record) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, r := range rs {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// inert runs the command and checks that its output has no hidden characters.
func inert(t *testing.T, stdin []byte, args ...string) (stdout string) {
	t.Helper()
	var out, errs bytes.Buffer
	run(context.Background(), args, bytes.NewReader(stdin), &out, &errs)
	for name, b := range map[string]string{"stdout": out.String(), "stderr": errs.String()} {
		laid := strings.NewReplacer("\n", "", "\t", "").Replace(b)
		if at := strings.IndexFunc(laid, plain.Hidden); at >= 0 {
			t.Errorf("stemma %q: %s has %q", args, name, laid[max(0, at-60):min(len(laid), at+20)])
		}
	}
	return out.String()
}

// Whatever the fields of reports contain, no command writes control characters, and JSON
// is read back as it was. The other formats are tested in serve.
func TestHostileFields(t *testing.T) {
	records := hostileRecords()
	if testing.Short() {
		records = records[:4]
	}
	in := lines(t, records)
	for _, args := range [][]string{
		{"--all"}, {"stories", "--why"}, {"stories", "--format", "jsonl"}, {"parse"},
	} {
		out := inert(t, in, append(args, "--input", "jsonl", "-")...)
		if out == "" {
			t.Errorf("stemma %q writes nothing", args)
		}
		if (slices.Contains(args, "jsonl") || args[0] == "parse") && strings.ContainsAny(out, "<>&") {
			t.Errorf("stemma %q writes < > or &", args)
		}
	}
	got := []string{}
	for line := range strings.Lines(inert(t, in, "read", "--text", "--input", "jsonl", "-")) {
		var r record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		got = append(got, r.Text)
	}
	if len(got) != len(records) {
		t.Fatalf("%d reports read of %d", len(got), len(records))
	}
	for i, r := range records {
		if got[i] != r.Text {
			t.Errorf("the text of report %d is read back as\n%.200q, want\n%.200q", i, got[i], r.Text)
		}
	}
}

// File names in boards and messages have no control characters.
func TestHostileFileNames(t *testing.T) {
	dir := t.TempDir()
	n := 0
	for i, s := range hostile.Strings() {
		name := strings.NewReplacer("/", "_", "\x00", "_").Replace(s)
		if i%7 != 0 && !strings.ContainsFunc(name, plain.Hidden) || len(name) > 200 {
			continue
		}
		body := []byte(fmt.Sprintf("Nine boats were lost at pier %d, the mayor said.\n", i))
		if i%2 == 0 {
			body = nil // a message
		}
		if os.WriteFile(filepath.Join(dir, fmt.Sprint(i)+name+".txt"), body, 0o644) == nil {
			n++
		}
	}
	if n < 100 {
		t.Fatalf("%d files could be made", n)
	}
	for _, args := range [][]string{{"--all"}, {"read"}, {"stories"}} {
		inert(t, nil, append(args, dir)...)
	}
}
