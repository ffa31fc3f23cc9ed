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
	line int    // where the rule begins, from 1
	what string // its first words
	text []byte // of the file without it
}

// cutsOf lists what can be taken away of a file.
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

// unheard is a word that no text holds. A list that loses its last line keeps
// this one word, since a list without a line is a fault.
const unheard = "qqxqq"

// lexCuts takes away each section of a lexicon, which is the lines that begin
// with one field, or each line.
func lexCuts(file string, src []byte, single bool) []cut {
	rows := strings.SplitAfter(string(src), "\n")
	section := make([]string, len(rows))
	left := map[string]int{}
	for i, r := range rows {
		if s := strings.TrimSpace(r); s != "" && !strings.HasPrefix(s, "#") {
			section[i] = strings.Fields(s)[0]
			left[section[i]]++
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
		taken := 0
		for k, r := range rows {
			if k != i && (single || section[k] != s) {
				b.WriteString(r)
				continue
			}
			if taken++; taken == left[s] {
				b.WriteString(unheardLine(r))
			}
		}
		what := s
		if f := strings.Fields(rows[i]); single && len(f) > 1 {
			what += " " + f[1]
		}
		out = append(out, cut{file, i + 1, shown(what), []byte(b.String())})
	}
	return out
}

// unheardLine is a line of a lexicon whose words no text holds.
func unheardLine(row string) string {
	f := strings.Fields(row)
	if len(f) < 2 || f[1] == "=" {
		return ""
	}
	return strings.Replace(row, "  "+f[1], "  "+unheard, 1)
}

// goCuts takes away each if whose body leaves its function or loop, by a condition
// that never holds, and each case of a switch.
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
		what := string(src[offset(from):offset(to)])
		out = append(out, cut{file, fset.Position(from).Line, shown(what), text})
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

// leaves reports whether a block ends by leaving its function or loop.
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

// shown is the beginning of s on one line.
func shown(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}
