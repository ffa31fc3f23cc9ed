// Command ablate tests whether word lists, lexicon sections and rules have any effect. It
// removes one at a time, reads reports, runs tests and evals, and prints what changes. A
// rule without any effect can be deleted.
//
//	go run ./eval/ablate -reports stories/ mention/figure/*.lex
//	go run ./eval/ablate -lines -tests ./mention/hedge -scores ./eval/hedge mention/hedge/idiom.en.lex
//	go run ./eval/ablate -reports stories/ mention/figure/rate.go
//
// In a lexicon the rules are the sections (all lines with the same first field) or, with
// -lines, the lines. In a Go file they are the if statements whose body leaves the function
// or loop, and the cases of switches. Files are not changed: the go command gets the changed
// file by its flag -overlay.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	var c config
	flag.BoolVar(&c.lines, "lines", false, "remove single lines of a lexicon, not sections")
	reports := flag.String("reports", "", "files and folders of reports to read, separated by commas")
	tests := flag.String("tests", "", "packages to test, separated by commas; the file's own package if empty")
	scores := flag.String("scores", "", "evals to run, separated by commas")
	flag.StringVar(&c.skip, "skip", "Lexicon|Rules", "pattern of tests to skip: those of a lexicon's own examples")
	flag.Parse()
	c.reports, c.tests, c.scores = list(*reports), list(*tests), list(*scores)
	if err := c.run(flag.Args()); err != nil {
		fmt.Fprintf(os.Stderr, "ablate: %v\n", err)
		os.Exit(1)
	}
}

// list returns the elements of a list separated by commas.
func list(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == ',' }) }

// A config says what is removed and what is compared.
type config struct {
	lines                  bool
	reports, tests, scores []string
	skip                   string
	dir                    string // a temporary folder for overlays and programs
}

// run prints what changes for each cut of files.
func (c *config) run(files []string) error {
	dir, err := os.MkdirTemp("", "ablate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	c.dir = dir
	whole := map[string]outcome{} // the outcome with nothing removed, by package
	for _, file := range files {
		cuts, err := cutsOf(file, c.lines)
		if err != nil {
			return err
		}
		pkg := "./" + filepath.ToSlash(filepath.Dir(file))
		if _, ok := whole[pkg]; !ok {
			if whole[pkg], err = c.measure(pkg, nil); err != nil {
				return err
			}
			if x := whole[pkg]; x.broken != "" {
				return fmt.Errorf("%s: with nothing removed: %s", pkg, x.broken)
			}
		}
		for _, k := range cuts {
			got, err := c.measure(pkg, &k)
			if err != nil {
				return err
			}
			fmt.Printf("%s:%d: %s: %s\n", file, k.line, k.rule, got.against(whole[pkg]))
		}
	}
	return nil
}

// An outcome holds the results of one version of the program.
type outcome struct {
	broken string            // why it does not build, or ""
	failed []string          // the tests that fail
	scores map[string]string // of the evals, by measure
	reads  []string          // the reading of each report as JSON, without the names of rules
}

// measure builds, tests and runs the program with cut k, which may be nil.
func (c *config) measure(pkg string, k *cut) (outcome, error) {
	var out outcome
	overlay, err := c.overlay(k)
	if err != nil {
		return out, err
	}
	tests := c.tests
	if len(tests) == 0 {
		tests = []string{pkg}
	}
	log, err := goRun(append([]string{"test", "-short", "-json", "-skip", c.skip, "-overlay", overlay}, tests...))
	if err != nil {
		return out, err
	}
	out.failed = failures(log)
	if len(c.reports) > 0 {
		program := filepath.Join(c.dir, "stemma")
		log, err := goRun([]string{"build", "-overlay", overlay, "-o", program, "./cmd/stemma"})
		if err != nil {
			return out, err
		}
		if len(log) > 0 {
			out.broken = firstLine(log)
			return out, nil
		}
		raw, _ := exec.Command(program, append([]string{"read"}, c.reports...)...).Output() // an error only means that a part was not read
		if out.reads, err = readings(raw); err != nil {
			return out, err
		}
	}
	if len(c.scores) > 0 {
		log, err := goRun(append([]string{"test", "-v", "-overlay", overlay}, c.scores...))
		if err != nil {
			return out, err
		}
		out.scores = scoresIn(log)
	}
	return out, nil
}

// overlay writes the overlay file for the go command that replaces k's file by k's text,
// and returns its path.
func (c *config) overlay(k *cut) (string, error) {
	replace := map[string]string{}
	if k != nil {
		abs, err := filepath.Abs(k.file)
		if err != nil {
			return "", err
		}
		replace[abs] = filepath.Join(c.dir, "without"+filepath.Ext(k.file))
		if err := os.WriteFile(replace[abs], k.text, 0o666); err != nil {
			return "", err
		}
	}
	raw, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(c.dir, "overlay.json")
	return name, os.WriteFile(name, raw, 0o666)
}

// goRun runs the go command and returns its output. It returns no error if the command
// fails, since the output says why.
func goRun(args []string) ([]byte, error) {
	out, err := exec.Command("go", args...).CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		return nil, err
	}
	return out, nil
}

// firstLine returns the first line of log that is not a heading with "#".
func firstLine(log []byte) string {
	for line := range strings.Lines(string(log)) {
		if !strings.HasPrefix(line, "#") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}
