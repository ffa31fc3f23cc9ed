package batch

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"stemma/claim"
	"stemma/report"
	"stemma/serve/export"
	"stemma/story"
)

func skimming(out, read string, shards int, in ...string) *batch {
	b := small(out, shards, in...)
	b.Group, b.Read = ByTokens, read
	return b
}

// tableOf returns the rows of a table, from all of its files.
func tableOf(t *testing.T, files map[string]string, name string) (out []string) {
	t.Helper()
	for _, f := range slices.Sorted(maps(files)) {
		if strings.HasPrefix(f, name+"/") {
			out = append(out, rowsOf(t, files[f])...)
		}
	}
	return out
}

// groupsOf returns the table of groups.
func groupsOf(t *testing.T, files map[string]string) (out []groupRow) {
	t.Helper()
	for _, f := range slices.Sorted(maps(files)) {
		if !strings.HasPrefix(f, groupsTable+"/") {
			continue
		}
		rows, err := parquet.Read[groupRow](strings.NewReader(files[f]), int64(len(files[f])))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rows...)
	}
	return out
}

// Grouped by tokens, the reports are in the stories that skims of them make; what is read of
// them stands in the tables as if all had been read, and what is not stands in none.
func TestGroupByTokens(t *testing.T) {
	in := archives(t, 3, 8)
	os.WriteFile("more.jsonl", []byte(`{"id":"lone","outlet":"Tarn Daily","published":"2031-05-06","text":"A whale was freed from herring nets off Fenwick Shore, the diver Olaf Tredway said."}`+"\n"), 0o666)
	in = append(in, "more.jsonl")
	never := func(*report.Report) *claim.Reading { t.Error("it was read"); return nil }

	none := skimming("none", ReadNone, 1, in...)
	none.reader = never
	res := mustRun(t, none)
	files := contents(t, "none")
	groups := groupsOf(t, files)
	if len(groups) != res.Reports || res.Reports != 25 {
		t.Errorf("%d rows, %d reports", len(groups), res.Reports)
	}
	of := map[string][]string{}
	for _, g := range groups {
		if g.Read || g.Reports == 0 || g.Episode == "" {
			t.Errorf("%+v", g)
		}
		of[g.Story] = append(of[g.Story], g.Report)
	}
	var skims []*claim.Reading
	for _, s := range atOnce(t, in) {
		for _, r := range s.Readings {
			skims = append(skims, english.skimmer(r.Report))
		}
	}
	for _, s := range story.Gather(skims) {
		var want []string
		for _, id := range s.Reports {
			want = append(want, string(id))
		}
		if !slices.Equal(of[s.ID], want) {
			t.Errorf("story %s: %v, want %v", s.ID, of[s.ID], want)
		}
	}
	for _, table := range export.Tables {
		if rows := tableOf(t, files, table.Name); rows != nil {
			t.Errorf("%s: %d rows of what was not read", table.Name, len(rows))
		}
	}

	mustRun(t, skimming("all", ReadAll, 2, in...))
	mustRun(t, small("parse", 1, in...))
	all, parse := contents(t, "all"), contents(t, "parse")
	for _, table := range []string{"figures", "quotes", "attributions"} {
		if got, want := tableOf(t, all, table), tableOf(t, parse, table); len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %d rows, want %d: the groups are the same, so must the tables be", table, len(got), len(want))
		}
	}

	mustRun(t, skimming("grouped", ReadGrouped, 3, in...))
	grouped := contents(t, "grouped")
	read := 0
	for _, g := range groupsOf(t, grouped) {
		if g.Read != (g.Reports > 1) {
			t.Errorf("%+v", g)
		}
		if g.Read {
			read++
		}
	}
	if rows := tableOf(t, grouped, "reports"); len(rows) != read || read == 0 || read == res.Reports {
		t.Errorf("%d of %d reports stand in the tables, %d were read", len(rows), res.Reports, read)
	}
}

// Whatever the order of the inputs and the number of shards, and killed by the way, a batch
// grouped by tokens writes the same.
func TestTokensKilled(t *testing.T) {
	in := archives(t, 2, 6)
	mustRun(t, skimming("whole", ReadGrouped, 1, in...))
	want := contents(t, "whole")
	back := slices.Clone(in)
	slices.Reverse(back)
	mustRun(t, skimming("five", ReadGrouped, 5, back...))
	sameContents(t, "five shards", contents(t, "five"), want)
	every := 11
	if testing.Short() {
		every = 17
	}
	for at := 0; ; at += every {
		b, n := skimming("killed", ReadGrouped, 2, in...), 0
		b.before = func(string) error {
			if n++; n > at {
				return errPower
			}
			return nil
		}
		if _, err := b.run(context.Background()); err == nil {
			break
		}
	}
	sameContents(t, "killed", contents(t, "killed"), want)
}

// The manifest and the digest of the rules say how the reports were grouped, and a folder
// that was begun otherwise is refused.
func TestTokensAreNamed(t *testing.T) {
	in := archives(t, 1, 4)
	mustRun(t, skimming("out", ReadNone, 1, in...))
	var m manifest
	if err := (folder{root: "out"}).load(manifestFile, &m); err != nil {
		t.Fatal(err)
	}
	if m.Group != ByTokens || m.Read != ReadNone || m.Rules != english.rules+tokensRules {
		t.Errorf("%+v", m.plan)
	}
	for want, b := range map[string]*batch{
		"was begun with --group tokens": small("out", 1, in...),
		"was begun with --read none":    skimming("out", ReadAll, 1, in...),
	} {
		if _, err := b.run(context.Background()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	b := small("other", 1, in...)
	b.Read = ReadNone
	if _, err := b.run(context.Background()); err == nil {
		t.Error("grouped by parse, and not read")
	}
}

// A report on which only the reader breaks down is said, once.
func TestBrokenReader(t *testing.T) {
	in := archives(t, 2, 8)
	b := skimming("out", ReadAll, 1, in...)
	url, _ := newsPage(1, 2)
	b.reader = func(r *report.Report) *claim.Reading {
		if r.URL == url {
			return claim.Unread(r)
		}
		return english.reader(r)
	}
	res := mustRun(t, b)
	data, _ := os.ReadFile("out/errors.jsonl")
	if n := strings.Count(string(data), "the reader broke down"); n != 1 || res.Bad != 3 {
		t.Errorf("%d lines, %d bad:\n%s", n, res.Bad, data)
	}
}

// docs/batch.md says what the columns of the table of groups hold.
func TestGroupsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/batch.md")
	if err != nil {
		t.Fatal(err)
	}
	row := reflect.TypeFor[groupRow]()
	for i := range row.NumField() {
		f := row.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		typ, null := f.Type, ""
		if typ.Kind() == reflect.Pointer {
			typ, null = typ.Elem(), "?"
		}
		if line := fmt.Sprintf("| %s | %s%s | %s |\n", name, typ.Kind(), null, f.Tag.Get("doc")); !strings.Contains(string(page), line) {
			t.Errorf("no line %s", line)
		}
	}
}
