package web

import (
	"os"
	"path/filepath"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/report"
)

func TestSeedDump(t *testing.T) {
	d := os.Getenv("DUMP")
	if d == "" {
		t.Skip()
	}
	var rs []*claim.Reading
	names, _ := filepath.Glob("/work/shared/data/seeds/*.txt")
	for _, n := range names {
		b, _ := os.ReadFile(n)
		r := &report.Report{Ref: filepath.Base(n), Path: n, Text: string(b)}
		r.Seal()
		rs = append(rs, stemma.Read(r))
	}
	var es []*edition.Edition
	for _, s := range stemma.Gather(rs) {
		es = append(es, stemma.Edit(s))
	}
	t.Log(len(es))
	os.WriteFile(d+"/seeds.html", []byte(write(t, es)), 0o644)
	newReader(t, es).read(write(t, es))
	ctx := browser(t)
	said := load(t, ctx, "seeds", write(t, es))
	t.Log(*said)
}
