// Package serve puts what the desk serves behind one server: the pages, and other parts
// under their own addresses.
package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"stemma/serve/safe"
)

// A Part is a handler for the addresses below a path, such as "/api/", which it sees whole.
type Part struct {
	Path    string
	Handler http.Handler
}

// Handler returns the pages and the parts behind a guard.
func Handler(g *safe.Guard, pages http.Handler, parts ...Part) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", pages)
	for _, p := range parts {
		mux.Handle(p.Path, p.Handler)
	}
	return g.Wrap(mux)
}

// orderly is how long requests have to end when a server does. Ours.
const orderly = 4 * time.Second

// Run serves until ctx is done, then ends in order: no new request is taken, stop ends the
// streams, and what is still open after some seconds is cut. With a certificate it speaks TLS
// and nothing else; nil is plain HTTP.
func Run(ctx context.Context, l net.Listener, cert *Certificate, h http.Handler, stop func()) error {
	srv := safe.Server(h)
	srv.RegisterOnShutdown(stop)
	done := make(chan error, 1)
	go func() {
		if cert == nil {
			done <- srv.Serve(l)
			return
		}
		srv.TLSConfig = cert.config()
		done <- srv.ServeTLS(l, "", "")
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), orderly)
	defer cancel()
	if err := srv.Shutdown(end); err != nil {
		srv.Close()
	}
	if err := <-done; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return ctx.Err()
}
