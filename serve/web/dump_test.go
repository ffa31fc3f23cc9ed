package web

import (
	"os"
	"stemma/edition"
	"testing"
)

func TestDump(t *testing.T) {
	d := os.Getenv("DUMP")
	if d == "" {
		t.Skip()
	}
	for k, es := range map[string][]*edition.Edition{"rich": {rich(t)}, "lone": {lone(t)}, "crowd": {crowd(t)}, "hostile": {hostile(t)}, "many": {rich(t), lone(t), crowd(t)}, "none": {}} {
		f, _ := os.Create(d + "/" + k + ".html")
		if err := Boards(f, es); err != nil {
			t.Error(k, err)
		}
		f.Close()
	}
}
