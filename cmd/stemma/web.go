package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"path/filepath"
	"strings"
	"syscall"

	"stemma"
	"stemma/internal/plain"
	"stemma/serve"
	"stemma/serve/safe"
	"stemma/serve/shelf"
	"stemma/serve/site"
)

// pages are the flags that say where the pages of the desk are served.
type pages struct {
	Listen  string   `placeholder:"ADDRESS" help:"Where to serve the pages; by default 127.0.0.1:7373, or another port where that is taken."`
	NoWeb   bool     `help:"Serve no pages."`
	TLSCert string   `name:"tls-cert" placeholder:"FILE" help:"Serve the pages by TLS, with the certificate in this file, in PEM form. It is read again when it changes."`
	TLSKey  string   `name:"tls-key" placeholder:"FILE" help:"The key of the certificate."`
	Host    []string `placeholder:"NAME" help:"Another name under which the pages may be asked for, as behind a proxy. Who asks then needs a token."`
}

const (
	usualListen = "127.0.0.1:7373"
	tokensFile  = "tokens" // in the folder of the store
)

// serve returns a service that serves the pages of a store, with the tokens in dir, and a function that tells them
// that a story moved. Where no pages are wanted both do nothing.
func (p pages) serve(w *world, s kept, dir string, log *slog.Logger, hint func()) (run func(context.Context) error, moved func(), err error) {
	if p.NoWeb {
		return idle, func() {}, nil
	}
	cert, err := p.certificate(log)
	if err != nil {
		return nil, nil, err
	}
	l, err := p.listen()
	if err != nil {
		return nil, nil, err
	}
	at := "http://" + l.Addr().String()
	if cert != nil {
		at = "https://" + l.Addr().String()
	}
	o := safe.Options{Hosts: p.Host, Log: log}
	if a := l.Addr().(*net.TCPAddr); len(p.Host) > 0 || !a.IP.IsLoopback() {
		o.Tokens = filepath.Join(dir, tokensFile)
		o.Hosts = append(o.Hosts, hostsOf(p.Listen, a)...)
	}
	guard, err := safe.New(o)
	if err != nil {
		return nil, nil, errors.Join(err, l.Close())
	}
	held := shelf.New(s, stemma.Rules)
	desk := site.New(s, site.Options{Shelf: held, Feeds: feedRows{s}, Checker: drafts{held}, Log: log, Decided: hint, Reader: safe.Reader})
	beside := parts(s, held, at, log, hint)
	hints := make(chan struct{}, 1)
	moved = func() {
		select {
		case hints <- struct{}{}:
		default: // there is one already
		}
	}
	return func(ctx context.Context) error {
		if o.Tokens != "" {
			fmt.Fprintf(w.stderr, "stemma: who asks needs a token of %s\n", plain.Message(o.Tokens))
		}
		fmt.Fprintf(w.stderr, "stemma: the pages are at %s/\n", at)
		return together(ctx,
			func(ctx context.Context) error { return desk.Watch(ctx, hints) },
			func(ctx context.Context) error {
				return serve.Run(ctx, l, cert, serve.Handler(guard, desk, beside...), desk.Close)
			},
		)
	}, moved, nil
}

// certificate returns the certificate that the user named; nil where none is.
func (p pages) certificate(log *slog.Logger) (*serve.Certificate, error) {
	switch {
	case p.TLSCert == "" && p.TLSKey == "":
		return nil, nil
	case p.TLSCert == "" || p.TLSKey == "":
		return nil, fmt.Errorf("%w: --tls-cert and --tls-key go together", errUsage)
	}
	return serve.OpenCertificate(p.TLSCert, p.TLSKey, log)
}

// idle is a service that does nothing.
func idle(ctx context.Context) error {
	<-ctx.Done()
	return ctx.Err()
}

// listen listens where the user says; else at the usual place or, if that is taken, at any
// port of this machine.
func (p pages) listen() (net.Listener, error) {
	if p.Listen != "" {
		l, err := net.Listen("tcp", p.Listen)
		if err != nil {
			return nil, fmt.Errorf("serve the pages: %w; --listen ADDRESS names another place, --no-web serves none", err)
		}
		return l, nil
	}
	l, err := net.Listen("tcp", usualListen)
	if errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, syscall.EACCES) {
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("serve the pages: %w; --no-web serves none", err)
	}
	return l, nil
}

// hostsOf returns the names under which a place outside this machine is known: the one that
// the user gave, and those of the interfaces where all are listened on.
func hostsOf(given string, at *net.TCPAddr) (out []string) {
	if host, _, err := net.SplitHostPort(given); err == nil && host != "" {
		if a, err := netip.ParseAddr(host); err != nil || !a.IsUnspecified() {
			return []string{strings.ToLower(host)}
		}
	}
	if !at.IP.IsUnspecified() {
		return []string{at.IP.String()}
	}
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok {
			out = append(out, n.IP.String())
		}
	}
	return out
}
