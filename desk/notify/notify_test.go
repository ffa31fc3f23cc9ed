package notify

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"net/netip"
	"os/exec"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/intake/fetch"
)

var ctx = context.Background()

func now() time.Time { return time.Unix(1_930_000_000, 0) }

func TestWebhook(t *testing.T) {
	status := http.StatusOK
	var got *http.Request
	var body []byte
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got = r
		body, _ = io.ReadAll(r.Body)
		if status/100 == 3 {
			w.Header().Set("Location", "/elsewhere")
		}
		w.WriteHeader(status)
	}))
	defer server.Close()
	w, err := NewWebhook(server.URL+"/hook", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", direct)
	if err != nil {
		t.Fatal(err)
	}
	w.Now = now
	if err := w.Send(ctx, "msg_1", []byte(`{"a":1}`)); err != nil {
		t.Fatal(err)
	}
	// The signature is that of openssl dgst -sha256 -mac HMAC.
	for name, want := range map[string]string{"Webhook-Id": "msg_1", "Webhook-Timestamp": "1930000000", "Webhook-Signature": "v1,DzbaY5nwe2Z7VyeisELHoWkMrg7595qwX/YeRUjM+RI=", "Content-Type": "application/json"} {
		if v := got.Header.Get(name); v != want {
			t.Errorf("%s: %q, want %q", name, v, want)
		}
	}
	if string(body) != `{"a":1}` || got.Method != http.MethodPost {
		t.Errorf("%s %s", got.Method, body)
	}
	for code, refused := range map[int]bool{500: false, 429: false, 404: false, 302: false, 410: true} {
		status = code
		if err := w.Send(ctx, "msg_1", nil); err == nil || errors.Is(err, desk.ErrRefused) != refused {
			t.Errorf("%d: %v", code, err)
		}
	}
	if got.URL.Path != "/hook" {
		t.Errorf("a redirect to %s was followed", got.URL.Path)
	}
	server.Close()
	if err := w.Send(ctx, "msg_1", nil); err == nil || errors.Is(err, desk.ErrRefused) {
		t.Errorf("no server: %v", err)
	}
	for url, secret := range map[string]string{"ftp://x.example": "", "": "", "https://x.example/": "whsec_?secret?"} {
		if _, err := NewWebhook(url, secret, direct); err == nil || strings.Contains(err.Error(), "?secret?") {
			t.Errorf("%s: %v", url, err)
		}
	}
}

// direct follows no redirect.
var direct = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

func TestCommand(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh")
	}
	if err := (Command{[]string{sh, "-c", `test "$(cat) $STEMMA_ALERT" = "body msg_1"`}}).Send(ctx, "msg_1", []byte("body")); err != nil {
		t.Error(err)
	}
	if err := (Command{[]string{sh, "-c", "echo no line >&2; exit 3"}}).Send(ctx, "msg_1", nil); err == nil || !strings.Contains(err.Error(), "no line") {
		t.Errorf("got %v", err)
	}
	short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	if err := (Command{[]string{sh, "-c", "sleep 60"}}).Send(short, "msg_1", nil); err == nil || time.Since(start) > 10*time.Second {
		t.Errorf("a command that hangs: %v after %v", err, time.Since(start))
	}
}

// smtpServer takes one mail and returns it.
func smtpServer(t *testing.T) (addr string, got <-chan string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	out := make(chan string, 1)
	go func() {
		c, err := l.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		in := bufio.NewReader(c)
		say := func(s string) { fmt.Fprintf(c, "%s\r\n", s) }
		say("220 mail.example")
		var data strings.Builder
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			switch verb := strings.ToUpper(strings.Fields(line + " x")[0]); verb {
			case "EHLO", "HELO", "MAIL", "RCPT":
				data.WriteString(line)
				say("250 ok")
			case "DATA":
				say("354 go on")
				for line != ".\r\n" {
					if line, err = in.ReadString('\n'); err != nil {
						return
					}
					data.WriteString(line)
				}
				say("250 taken")
				out <- data.String()
			default:
				say("221 bye")
				return
			}
		}
	}()
	return l.Addr().String(), out
}

func TestMail(t *testing.T) {
	addr, got := smtpServer(t)
	m := &Mail{Server: addr, From: "Desk <desk@stemma.example>", To: "ada@post.example", Now: now}
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	p := func(s string) *edition.Passage { return &edition.Passage{Report: "3f2a", Start: 3, End: 9, Exact: s} }
	body, err := json.Marshal(desk.Alert{Rule: "tolls", Story: desk.AlertStory{ID: "1234", Reports: 3, Lead: p("A “ferry”\r\nBcc: otto@post.example")},
		Change: edition.Change{Kind: edition.FigureMoved, Old: p("nine"), New: p("14")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Send(ctx, "msg_1", body); err != nil {
		t.Fatal(err)
	}
	raw := <-got
	if !strings.Contains(raw, "MAIL FROM:<desk@stemma.example>") || !strings.Contains(raw, "RCPT TO:<ada@post.example>") {
		t.Errorf("the envelope: %s", raw)
	}
	_, raw, _ = strings.Cut(raw, "From:")
	msg, err := mail.ReadMessage(strings.NewReader("From:" + raw))
	if err != nil {
		t.Fatal(err)
	}
	if msg.Header.Get("Bcc") != "" || msg.Header.Get("Message-Id") != "<msg_1@stemma.example>" {
		t.Errorf("headers %v", msg.Header)
	}
	text, _ := io.ReadAll(msg.Body)
	if !strings.Contains(string(text), `was: "nine"`) || !strings.Contains(string(text), `now: "14"`) {
		t.Errorf("the mail says %s", text)
	}
	// Through the dialer of the fetcher only what is public is reached, or allowed.
	m.Dial = fetch.New(fetch.Options{}).DialContext
	if err := m.Send(ctx, "msg_1", body); !errors.Is(err, fetch.Refused) {
		t.Errorf("a server on this machine: %v", err)
	}
	again, got := smtpServer(t)
	m.Server = again
	m.Dial = fetch.New(fetch.Options{Allow: []netip.AddrPort{netip.MustParseAddrPort(again)}}).DialContext
	if err := m.Send(ctx, "msg_1", body); err != nil {
		t.Error(err)
	} else {
		<-got
	}
	for _, bad := range []Mail{{Server: "nowhere", From: "a@b.example", To: "a@b.example"}, {Server: "x:25", From: "a", To: "a@b.example"}, {Server: "x:25", From: "a@b.example", To: "a@b\r\nc"}} {
		if bad.Check() == nil {
			t.Errorf("%+v passes", bad)
		}
	}
	if err := m.Send(ctx, "msg_1", []byte("{")); !errors.Is(err, desk.ErrRefused) {
		t.Errorf("no alert: %v", err)
	}
}
