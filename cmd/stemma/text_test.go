package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// As the schema says, the text of a report is in the field "text" of a line of read --text.
// It is the content of a text file in UTF-8, and the edition has its hash and length. The
// field "counted" is left out if nothing is counted.
func TestWhereTheTextStands(t *testing.T) {
	dir := t.TempDir()
	file := dir + "/fire.txt"
	const held = "Up to 40 boats were lost in Port Ansel, the mayor said. “It took 9 hours,” he said.\n"
	if err := os.WriteFile(file, []byte(held), 0o644); err != nil {
		t.Fatal(err)
	}
	got := func(args ...string) []byte {
		var out, errs bytes.Buffer
		if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK {
			t.Fatalf("stemma %q: code %d, %s", args, code, errs.String())
		}
		return out.Bytes()
	}
	type span struct{ Start, End int }
	var line struct {
		Report  struct{ ID, Path, SHA256 string }
		Text    string
		Figures []struct {
			span
			Counted *struct {
				span
				Head string
			}
		}
	}
	if err := json.Unmarshal(got("read", "--text", file), &line); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(held))
	if line.Text != held || line.Report.Path != file || line.Report.SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("the line has %+v", line)
	}
	var words []string
	for _, f := range line.Figures {
		w := line.Text[f.Start:f.End]
		if f.Counted != nil {
			w += " | " + line.Text[f.Counted.Start:f.Counted.End] + " | " + f.Counted.Head
		}
		words = append(words, w)
	}
	if s := strings.Join(words, "\n"); s != "Up to 40 | boats | boat\n9 hours" {
		t.Errorf("the figures are\n%s", s)
	}
	if n := bytes.Count(got("read", file), []byte(`"counted"`)); n != 1 {
		t.Errorf("%d figures with the field counted", n)
	}
	var board struct {
		Stories []struct {
			Witnesses []struct {
				Report, SHA256 string
				Bytes          int
			}
		}
	}
	if err := json.Unmarshal(got("--format", "json", file), &board); err != nil {
		t.Fatal(err)
	}
	if w := board.Stories[0].Witnesses[0]; w.Report != line.Report.ID || w.SHA256 != line.Report.SHA256 || w.Bytes != len(held) {
		t.Errorf("the edition has %+v of the report %+v", w, line.Report)
	}
}
