package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"
)

// coloured reports whether output to w has colours. option is the value of --color; with
// "auto" only a terminal has them, unless NO_COLOR is set or TERM is dumb.
func coloured(w io.Writer, option string) bool {
	switch option {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// columns returns the width for output to w: for standard output COLUMNS, if it is set,
// or else the width of the terminal. It returns 0, which is the board's default, for
// what is not a terminal and for files named by -o, whose bytes must depend only on the
// reports.
func columns(w io.Writer) int {
	if fileOf(w) == nil {
		return 0
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if !isTerminal(w) {
		return 0
	}
	n, _, err := term.GetSize(int(fileOf(w).Fd()))
	if err != nil {
		return 0
	}
	return n
}

// progress shows the number of reports read, on standard error and only if that is a
// terminal.
type progress struct {
	w     *world
	on    bool
	start time.Time
	shown time.Time // when it was last shown
}

// newProgress returns a progress that starts now.
func newProgress(w *world) *progress {
	return &progress{w: w, start: time.Now(), on: isTerminal(w.stderr)}
}

// show shows that n reports were read; see say.
func (p *progress) show(n int) { p.say(fmt.Sprintf("%d reports read", n)) }

// say shows how far the work is, after the first second and at most five times a second.
func (p *progress) say(how string) {
	now := time.Now()
	if !p.on || now.Sub(p.start) < time.Second || now.Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w.stderr, "\r\x1b[K%s", how)
}

// clear removes what show has written.
func (p *progress) clear() {
	if p.on && !p.shown.IsZero() {
		fmt.Fprint(p.w.stderr, "\r\x1b[K")
	}
}
