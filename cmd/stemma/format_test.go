package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"stemma/intake/file"
)

// The command line has exactly the formats of the tables: its flags accept them, its help
// names them, and endings of file names choose them.
func TestFormatsAreOfTheTables(t *testing.T) {
	output := func(args ...string) string {
		var out, errs bytes.Buffer
		if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK {
			t.Fatalf("stemma %q: code %d, %s", args, code, errs.String())
		}
		return strings.Join(strings.Fields(out.String()), " ")
	}
	help, edit := output("--help"), output("edit", "--help")
	if strings.Contains(help+edit, "${") {
		t.Error("the help holds a place that nothing fills")
	}
	for _, f := range file.Formats {
		if !strings.Contains(help, f.Says) || !slices.Contains(strings.FieldsFunc(edit, func(r rune) bool { return r == ' ' || r == ',' || r == '.' }), f.Name) {
			t.Errorf("the help does not tell of the input %s", f.Name)
		}
		if code := run(context.Background(), []string{"read", "--input", f.Name, "no such file"}, strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}); code != exitFailed {
			t.Errorf("--input %s: code %d", f.Name, code)
		}
	}
	seen := map[string]bool{}
	for i := range formats {
		f := &formats[i]
		if !strings.Contains(edit, f.Endings[0]) || seen[f.Name] {
			t.Errorf("the help does not tell of the output %s, or it stands twice", f.Name)
		}
		seen[f.Name] = true
		if f.Tables != nil {
			formatOfTables(t, f)
			continue
		}
		if got, err := formatOf("-", f.Name); got != f || err != nil {
			t.Errorf("--format %s: %v, %v", f.Name, got, err)
		}
		for _, end := range f.Endings {
			if got, err := formatOf("board"+strings.ToUpper(end), auto); got != f || err != nil || seen[end] {
				t.Errorf("%s: %v, %v", end, got, err)
			}
			seen[end] = true
		}
		var out bytes.Buffer
		if err := (&editCmd{Color: "never"}).render(&out, f, nil); err != nil {
			t.Errorf("%s: %v, %q", f.Name, err, out.String())
		}
	}
	for _, format := range []string{"yaml", "jsonl"} {
		var errs bytes.Buffer
		if code := run(context.Background(), []string{"--format", format, "x"}, strings.NewReader(""), &bytes.Buffer{}, &errs); code != exitUsage || !strings.Contains(errs.String(), "html") {
			t.Errorf("--format %s: code %d, %s", format, code, errs.String())
		}
	}
}

// formatOfTables checks that a file is named for a table, and that a folder takes all.
func formatOfTables(t *testing.T, f *format) {
	t.Helper()
	for _, table := range f.Tables {
		if got, err := formatOf("x/"+table.Name+f.Endings[0], auto); err != nil || got.write == nil {
			t.Errorf("%s: %v", table.Name, err)
		}
	}
	for _, name := range []string{"-", "", "board" + f.Endings[0]} {
		if _, err := formatOf(name, f.Name); err == nil || !strings.Contains(err.Error(), f.Tables[0].Name+f.Endings[0]) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if got, err := formatOf(t.TempDir(), f.Name); err != nil || got.write != nil {
		t.Errorf("a folder: %v", err)
	}
}
