package stemma_test

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stemma"
	"stemma/report"
)

// Every rule that a By of a reading or an edition names is a line of a lexicon, or
// one that is declared in Go.
func TestEveryByIsARule(t *testing.T) {
	declared, lexicons := stemma.DeclaredRules(t), lexiconLines(t)
	line := regexp.MustCompile(`^([a-z_]+\.(?:en\.)?(?:lex|rules|tsv)):([0-9]+)$`)
	for by, where := range bysOfCorpora(t) {
		if len(by.Rules()) == 0 && !strings.HasSuffix(where, ".Blocks.By") && !strings.HasSuffix(where, ".Anchor.By") { // a block is a paragraph, and a report has no day, where no rule says otherwise
			t.Errorf("%s: a By names no rule", where)
		}
		for _, rule := range by.Rules() {
			if m := line.FindStringSubmatch(rule); m != nil {
				if no, _ := strconv.Atoi(m[2]); !slices.Contains(lexicons[m[1]], no) {
					t.Errorf("%s: by %q: %s has no such line", where, by, m[1])
				}
			} else if !declared[rule] {
				t.Errorf("%s: by %q: there is no rule %q", where, by, rule)
			}
		}
	}
}

// lexiconLines returns, by name of a lexicon, the lines on which it states something.
func lexiconLines(t *testing.T) map[string][]int {
	out := map[string][]int{}
	for _, file := range stemma.Files(t, ".") {
		if ext := path.Ext(file); ext != ".lex" && ext != ".rules" && ext != ".tsv" {
			continue
		}
		name := path.Base(file)
		for i, row := range strings.Split(readAll(t, file), "\n") {
			if row = strings.TrimSpace(row); row != "" && row[0] != '#' {
				out[name] = append(out[name], i+1)
			}
		}
	}
	return out
}

// bysOfCorpora returns every By of the readings and editions of the corpora with
// the place where it was met first.
func bysOfCorpora(t *testing.T) map[report.By]string {
	out := map[report.By]string{}
	for _, c := range corpora(t) {
		for _, r := range c.readings {
			bysIn(reflect.ValueOf(r), c.name+": a reading", out)
		}
		for _, e := range c.editions {
			bysIn(reflect.ValueOf(e), c.name+": an edition", out)
		}
	}
	return out
}

// bysIn collects every By that stands in v; path says where v is.
func bysIn(v reflect.Value, path string, out map[report.By]string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			bysIn(v.Elem(), path, out)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				bysIn(v.Field(i), path+"."+f.Name, out)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			bysIn(v.Index(i), path, out)
		}
	case reflect.String:
		if by, ok := reflect.TypeAssert[report.By](v); ok && (out[by] == "" || strings.HasSuffix(out[by], ".Blocks.By")) {
			out[by] = path
		}
	}
}
