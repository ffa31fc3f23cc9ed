package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"stemma/serve/safe"
)

// Parts are served below their paths, behind the same guard as the pages; and a server ends
// in order: a request that is under way is answered, a stream is told to end.
func TestRun(t *testing.T) {
	guard, err := safe.New(safe.Options{})
	if err != nil {
		t.Fatal(err)
	}
	begun, stopped := make(chan struct{}), make(chan struct{})
	pages := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			close(begun)
			time.Sleep(300 * time.Millisecond)
		}
		fmt.Fprint(w, "pages")
	})
	part := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.URL.Path) })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- Run(ctx, l, nil, Handler(guard, pages, Part{"/api/", part}), func() { close(stopped) })
	}()
	get := func(path string) string {
		resp, err := http.Get("http://" + l.Addr().String() + path)
		if err != nil {
			return err.Error()
		}
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		return string(b)
	}
	if got := get("/x"); got != "pages" {
		t.Error(got)
	}
	if got := get("/api/x"); got != "/api/x" {
		t.Error(got)
	}
	resp, err := http.Post("http://"+l.Addr().String()+"/api/x", "text/plain", nil)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	r, _ := http.NewRequest("POST", "http://"+l.Addr().String()+"/api/x", nil)
	r.Header.Set("Origin", "https://evil.example")
	if resp, err = http.DefaultClient.Do(r); err != nil || resp.StatusCode != http.StatusForbidden {
		t.Errorf("another origin reaches a part: %v %v", resp, err)
	}
	resp.Body.Close()
	answer := make(chan string, 1)
	go func() { answer <- get("/slow") }()
	<-begun
	start := time.Now()
	cancel()
	if got := <-answer; got != "pages" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	<-stopped
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("it took %v to end", d)
	}
}
