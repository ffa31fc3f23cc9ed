package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// untilSignal returns what work returns or, if a signal that ends programs
// comes first, removes the temporary files, says so and returns the signal's
// exit code. It does not wait for work, which may hang in a read that nothing
// ends. A second signal finds its default action: it kills.
//
// A signal that whoever started the program told it to ignore is ignored, as
// nohup and shells do for what they run in the background.
func untilSignal(w *world, work func() int) int {
	got := make(chan os.Signal, 1)
	for _, s := range endSignals {
		if !signal.Ignored(s) {
			signal.Notify(got, s)
		}
	}
	done := make(chan int, 1)
	go func() { done <- work() }()
	select {
	case code := <-done:
		return code
	case s := <-got:
		signal.Reset(endSignals...)
		cleaned := make(chan bool)
		go func() {
			w.temps.end()
			if isTerminal(w.stderr) {
				fmt.Fprint(w.stderr, "\r\x1b[K") // what progress has written
			}
			fmt.Fprintln(w.stderr, "stemma: interrupted")
			close(cleaned)
		}()
		select {
		case <-cleaned:
		case <-time.After(patience): // a disk or a reader of our messages hangs
		}
		return exitSignal + int(s.(syscall.Signal))
	}
}

// endSignals are the signals that end the program.
var endSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// patience is how long an interrupt waits for temporary files to be removed.
// Ours: half of the second within which a user expects the program to end.
const patience = 500 * time.Millisecond
