// Command ablate asks of every word list, lexicon section or rule whether it
// does anything: it takes one away at a time, reads reports, runs tests and
// evals, and prints what changed. What changes nothing can go.
//
//	go run ./eval/ablate -reports stories/ mention/figure/*.lex
//	go run ./eval/ablate -lines -tests ./mention/hedge -scores ./eval/hedge mention/hedge/idiom.en.lex
//	go run ./eval/ablate -reports stories/ mention/figure/rate.go
//
// Of a lexicon a section is taken away (the lines that begin alike), or with
// -lines each line; of a Go file each if whose body leaves the function, and each
// case of a switch. The tree is not touched: the changed file is laid over it for
// the go command.
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
	flag.BoolVar(&c.lines, "lines", false, "take lines of a lexicon away one by one, not sections")
	reports := flag.String("reports", "", "files and folders of reports to read, parted by commas")
	tests := flag.String("tests", "", "packages to test, parted by commas; the file's own package if empty")
	scores := flag.String("scores", "", "evals to run, parted by commas")
	flag.StringVar(&c.skip, "skip", "Lexicon|Rules", "tests that need not pass, as a pattern: those of a lexicon's own examples")
	flag.Parse()
	c.reports, c.tests, c.scores = list(*reports), list(*tests), list(*scores)
	if err := c.run(flag.Args()); err != nil {
		fmt.Fprintf(os.Stderr, "ablate: %v\n", err)
		os.Exit(1)
	}
}

func list(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == ',' }) }

// A config says what is taken away and what is looked at.
type config struct {
	lines                  bool
	reports, tests, scores []string
	skip                   string
	dir                    string // for overlays and programs
}

func (c *config) run(files []string) error {
	dir, err := os.MkdirTemp("", "ablate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	c.dir = dir
	whole := map[string]outcome{} // by package tested, with nothing taken away
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
				return fmt.Errorf("%s: with nothing taken away: %s", pkg, x.broken)
			}
		}
		for _, k := range cuts {
			got, err := c.measure(pkg, &k)
			if err != nil {
				return err
			}
			fmt.Printf("%s:%d: %s: %s\n", file, k.line, k.what, got.against(whole[pkg]))
		}
	}
	return nil
}

// An outcome is what a version of the program gives.
type outcome struct {
	broken string            // why it cannot be built, or ""
	failed []string          // tests that fail
	scores map[string]string // of the evals, by measure
	reads  []string          // a line of JSON a report, without the rules that read it
}

// measure builds, tests and runs the program without k; k may be nil.
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
		raw, _ := exec.Command(program, append([]string{"read"}, c.reports...)...).Output() // a part that is not read is no fault
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

// overlay writes the file that lays k's text over the tree.
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
	at := filepath.Join(c.dir, "overlay.json")
	return at, os.WriteFile(at, raw, 0o666)
}

// goRun runs the go command and returns all it prints. That it fails is no error:
// the log says why.
func goRun(args []string) ([]byte, error) {
	out, err := exec.Command("go", args...).CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		return nil, err
	}
	return out, nil
}

func firstLine(log []byte) string {
	for line := range strings.Lines(string(log)) {
		if !strings.HasPrefix(line, "#") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}
