package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
)

// A cut is a file without one of its rules.
type cut struct {
	file string
	line int    // the line at which the rule begins, from 1
	rule string // the first words of the rule
	text []byte // the content of the file without the rule
}

// cutsOf returns a cut for each rule of a file. lines says whether each line of a lexicon is
// a rule, or each section.
func cutsOf(file string, lines bool) ([]cut, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(file, ".go") {
		return goCuts(file, src)
	}
	return lexCuts(file, src, lines), nil
}

// unusedWord is a word that is in no text. It replaces the words of the last line of a list,
// because a list without lines is an error.
const unusedWord = "qqxqq"

// lexCuts returns a cut for each section of a lexicon, which is all lines with the same
// first field, or for each line if single is set.
func lexCuts(file string, src []byte, single bool) []cut {
	rows := strings.SplitAfter(string(src), "\n")
	section := make([]string, len(rows))
	count := map[string]int{} // the number of lines of a section
	for i, r := range rows {
		if s := strings.TrimSpace(r); s != "" && !strings.HasPrefix(s, "#") {
			section[i] = strings.Fields(s)[0]
			count[section[i]]++
		}
	}
	var out []cut
	seen := map[string]bool{}
	for i, s := range section {
		if s == "" || !single && seen[s] {
			continue
		}
		seen[s] = true
		var b strings.Builder
		removed := 0
		for k, r := range rows {
			if k != i && (single || section[k] != s) {
				b.WriteString(r)
				continue
			}
			if removed++; removed == count[s] {
				b.WriteString(unusedLine(r))
			}
		}
		rule := s
		if f := strings.Fields(rows[i]); single && len(f) > 1 {
			rule += " " + f[1]
		}
		out = append(out, cut{file, i + 1, shown(rule), []byte(b.String())})
	}
	return out
}

// unusedLine returns a line of a lexicon with its words replaced by unusedWord.
func unusedLine(row string) string {
	f := strings.Fields(row)
	if len(f) < 2 || f[1] == "=" {
		return ""
	}
	return strings.Replace(row, "  "+f[1], "  "+unusedWord, 1)
}

// goCuts returns a cut for each if statement whose body leaves its function or loop, whose
// condition is made false, and for each case of a switch, which is removed.
func goCuts(file string, src []byte) ([]cut, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, src, 0)
	if err != nil {
		return nil, err
	}
	offset := func(p token.Pos) int { return fset.Position(p).Offset }
	var out []cut
	splice := func(from, to token.Pos, with string) {
		text := bytes.Join([][]byte{src[:offset(from)], src[offset(to):]}, []byte(with))
		rule := string(src[offset(from):offset(to)])
		out = append(out, cut{file, fset.Position(from).Line, shown(rule), text})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			if leaves(n.Body) {
				cond := string(src[offset(n.Cond.Pos()):offset(n.Cond.End())])
				splice(n.Cond.Pos(), n.Cond.End(), fmt.Sprintf("false && (%s)", cond))
			}
		case *ast.CaseClause:
			if n.List != nil {
				splice(n.Pos(), n.End(), "")
			}
		}
		return true
	})
	return out, nil
}

// leaves reports whether the last statement of a block leaves its function or loop.
func leaves(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	switch b.List[len(b.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

// shown returns the beginning of s on one line.
func shown(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}
