package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"stemma/internal/caret"
	"stemma/internal/storytest"
)

func TestMain(m *testing.M) { testscript.Main(remembering{m}, map[string]func(){"stemma": main}) }

// remembering are the tests, which read most of their reports and edit most of their stories
// many times. What they run as processes remembers nothing.
type remembering struct{ m *testing.M }

func (r remembering) Run() int {
	debug.SetGCPercent(-1) // what is remembered is much and lives: to collect costs more than it frees
	debug.SetMemoryLimit(1 << 30)
	program.Read = storytest.Remember(program.Read)
	program.Edit = storytest.RememberEdited(program.Edit)
	return r.m.Run()
}

// run runs the command inside the test.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return (&world{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr}).run(args)
}

// The scripts are sessions of a user. Besides testscript's own commands, of which exec
// runs stemma as a process, they have:
//
//	here stemma …     run it inside the test, in a tenth of the time of a process
//	code N stemma …   the same, and expect the exit code N
//	code N sh -c …    run a process, and expect the exit code N
//	make KIND FILE    write a file that would be too long or too odd for a script
//	lines N FILE      expect N lines in FILE (stdout and stderr are files, too)
func TestScripts(t *testing.T) {
	dir, err := filepath.Abs("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 dir,
		UpdateScripts:       caret.Update(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               serveFolder,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"here":  hereCmd,
			"code":  codeCmd,
			"make":  makeCmd,
			"lines": linesCmd,
		},
	})
}

// serveFolder starts a server of the files in the script's folder www, at the address $WWW.
// In them HOST stands for that address.
func serveFolder(env *testscript.Env) error {
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, err := os.ReadFile(filepath.Join(env.WorkDir, "www", filepath.Base(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, strings.ReplaceAll(string(data), "HOST", s.URL))
	}))
	env.Defer(s.Close)
	env.Setenv("WWW", s.Listener.Addr().String())
	return nil
}

func codeCmd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command…")
	}
	got := 0
	if args[1] == "stemma" {
		got = within(ts, args[2:])
	} else if err := ts.Exec(args[1], args[2:]...); err != nil {
		coded, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = coded.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

func hereCmd(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 0 || args[0] != "stemma" {
		ts.Fatalf("usage: here stemma…")
	}
	if code := within(ts, args[1:]); (code != exitOK) != neg {
		ts.Fatalf("exit code %d", code)
	}
}

// workingDir guards the working directory and environment of the test, which within
// changes to those of a script.
var workingDir sync.Mutex

// within runs the command inside the test, in the script's folder and with its environment
// variables for terminals and temporary files. Standard input is empty and standard output
// is not a file; tests that need them must run a process.
func within(ts *testscript.TestScript, args []string) int {
	workingDir.Lock()
	defer workingDir.Unlock()
	before, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer os.Chdir(before)
	for _, name := range []string{"TMPDIR", "COLUMNS", "NO_COLOR", "TERM"} {
		old, was := os.LookupEnv(name)
		os.Setenv(name, ts.Getenv(name))
		defer func() {
			if os.Unsetenv(name); was {
				os.Setenv(name, old)
			}
		}()
	}
	return run(context.Background(), args, strings.NewReader(""), ts.Stdout(), ts.Stderr())
}

func linesCmd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines N FILE")
	}
	if got := strings.Count(ts.ReadFile(args[1]), "\n"); strconv.Itoa(got) != args[0] {
		ts.Fatalf("%s has %d lines, want %s", args[1], got, args[0])
	}
}

const reportLine = `{"text":"Nine boats were lost in Port Ansel, the mayor said."}` + "\n"

const harbour = "HARBOUR FIRE\n\nUp to 40 boats were lost in Port Ansel on Tuesday, the mayor, Ada Moor, said.\n“We counted nine hulls,” she said.\n"

func makeCmd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: make KIND FILE")
	}
	var b bytes.Buffer
	switch args[0] {
	case "longline": // one line of 20 MB between two good ones
		b.WriteString(`{"id":"first","text":"Nine boats were lost in Port Ansel, the mayor said."}` + "\n")
		b.WriteString(`{"id":"long","text":"` + strings.Repeat("Nine boats. ", 20<<20/12) + "\"}\n")
		b.WriteString(`{"id":"last","text":"Ten boats were lost in Port Ansel, the clerk said."}` + "\n")
	case "long": // a text of 600 KB, of long words, as it takes the longer to read the more there are
		b.WriteString(strings.Repeat("Nine boats were lost in Port "+strings.Repeat("ansel", 150)+" on Tuesday, they said. ", 650))
		b.WriteString(strings.Repeat("Nine boats were lost in Port Ansel on Tuesday, they said. ", 2000))
		b.Truncate(600_000)
	case "quotes": // each is a token, of which the pipeline reads 35,000 a second
		n := 40_000
		if testing.Short() {
			n = 4_000
		}
		b.WriteString(harbour + strings.Repeat(`"`, n))
	case "tags":
		b.WriteString("<html><body><p>Nine boats were lost in Port Ansel, the mayor said on Tuesday.</p>" +
			strings.Repeat("<div>", 100_000) + "<p>Ten hulls were found.</p>" + strings.Repeat("</div>", 100_000))
	case "utf16":
		b.WriteString("\xff\xfe")
		for _, u := range utf16.Encode([]rune(harbour)) {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	case "latin1":
		b.WriteString("The caf\xe9 of Ansel lost 40 boats, the mayor said.\n")
	case "binary":
		b.WriteString("\x7fELF")
		for i := range 4096 {
			b.WriteByte(byte(i * 7))
		}
	case "gzip":
		z := gzip.NewWriter(&b)
		z.Write([]byte(harbour))
		z.Close()
	case "badsum":
		z := gzip.NewWriter(&b)
		z.Write([]byte(reportLine))
		z.Close()
		b.Bytes()[b.Len()-6] ^= 1
	case "controls":
		b.WriteString("{\"text\":\"The \u202Emayor\u202C said 40 \\u001b[31mboats\\u001b]0;x\\u0007 were lost in Port Ansel.\",\"outlet\":\"\\u001b[2JDaily\"}\n")
		b.WriteString("{\"text\":\"The mayor said 40 boats were lost in Port Ansel.\",\"outlet\":\"\\u202eBell\",\"id\":\"\\u001b[31mred\"}\n")
	case "warc": // three pages, the last of them the first again, and a damaged one before it
		b.WriteString(warcMember(1) + warcMember(2))
		bad := []byte(warcMember(3))
		bad[len(bad)/2] ^= 0x55
		b.Write(bad)
		b.WriteString(warcMember(1))
		ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(args[1])), 0o777))
	case "thousand":
		b.WriteString(thousand())
	default:
		ts.Fatalf("make: no kind %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o644))
}

// warcMember returns a member of a packed web archive: the page of an outlet.
func warcMember(outlet int) string {
	page := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Harbour fire</title><article><p>%d boats were lost when a fire broke out in the harbour of Anselbury on Tuesday, the mayor, Ada Moor, said.</p>"+
		"<p>Outlet %d counted the hulls along the quay, and asked the harbour master for the names of their owners.</p></article></html>", 8+outlet, outlet)
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	fmt.Fprintf(z, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet%d.example/fire\r\nWARC-Date: 2031-05-07T05:06:07Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", outlet, len(page), page)
	z.Close()
	return b.String()
}

// thousand returns a stream of 1,000 reports: 125 events, each in its own town and reported
// by eight outlets.
func thousand() string {
	first := []string{"Ans", "Bor", "Cal", "Dren", "Elm", "Fal", "Gor", "Hal", "Ist", "Jor", "Kes", "Lun", "Mar", "Nor", "Ost", "Pel", "Quen", "Ros", "Sel", "Tor", "Ul", "Ver", "Wes", "Yar", "Zel"}
	last := []string{"bury", "wick", "mouth", "stead", "holm"}
	what := []string{"boats were lost in a harbour fire", "homes were flooded by the river", "workers walked out of the mill", "trees fell in the storm", "pupils fell ill at the school"}
	who := []string{"mayor", "clerk", "fire chief", "harbour master", "governor", "spokeswoman", "engineer", "doctor"}
	var b strings.Builder
	for i := range 1000 {
		event, outlet := i/8, i%8
		town := first[event%25] + last[event/25]
		fmt.Fprintf(&b, `{"id":"r%04d","outlet":"Outlet %d","published":"2031-%02d-%02d","text":"%s\n\n%d %s in %s on Monday, the %s said. “We saw %d of them near %s bridge,” a resident said. About %d per cent were insured, according to the %s office."}`+"\n",
			i, outlet, 1+event%12, 1+event%28, strings.ToUpper(town), 20+event+outlet/5, what[event%5], town, who[outlet], 3+event%9, town, 30+event%40, who[(outlet+1)%8])
	}
	return b.String()
}
