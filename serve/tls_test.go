package serve

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stemma/serve/safe"
)

// issue writes a new certificate and its key to two files, as of a time.
func issue(t *testing.T, cert, key string, serial int64, at time.Time) {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: "desk.example"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, c, c, &k.PublicKey, k)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: der}, key: {Type: "PRIVATE KEY", Bytes: raw}} {
		if name == "" {
			continue
		}
		if err := os.WriteFile(name, pem.EncodeToMemory(b), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, at, at); err != nil {
			t.Fatal(err)
		}
	}
}

// With a certificate the pages are served by TLS, cookies are kept from plain connections,
// and a certificate that was renewed is shown from then on; one that does not fit its key is
// not.
func TestTLS(t *testing.T) {
	dir := t.TempDir()
	cert, key := filepath.Join(dir, "desk.pem"), filepath.Join(dir, "desk.key")
	begun := time.Now().Add(-time.Minute)
	issue(t, cert, key, 1, begun)
	c, err := OpenCertificate(cert, key, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	tokens := filepath.Join(dir, "tokens")
	guard, err := safe.New(safe.Options{Tokens: tokens})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- Run(ctx, l, c, Handler(guard, http.NotFoundHandler()), func() {}) }()
	serial := func() int64 {
		t.Helper()
		c.mu.Lock()
		c.looked = time.Time{}
		c.mu.Unlock()
		conn, err := tls.Dial("tcp", l.Addr().String(), &tls.Config{InsecureSkipVerify: true})
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		return conn.ConnectionState().PeerCertificates[0].SerialNumber.Int64()
	}
	if n := serial(); n != 1 {
		t.Errorf("certificate %d is shown", n)
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, ForceAttemptHTTP2: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	line, err := os.ReadFile(tokens)
	if err != nil {
		t.Fatal(err)
	}
	f := strings.Fields(string(line))
	resp, err := client.Post("https://"+l.Addr().String()+"/login", "application/x-www-form-urlencoded", strings.NewReader("token="+f[len(f)-1]))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if cs := resp.Cookies(); resp.ProtoMajor != 2 || len(cs) != 1 || !cs[0].Secure || !cs[0].HttpOnly {
		t.Errorf("%s, cookies %v", resp.Proto, cs)
	}
	if resp, err := http.Get("http://" + l.Addr().String() + "/"); err != nil || resp.StatusCode != http.StatusBadRequest {
		t.Errorf("plain HTTP is answered: %v %v", resp, err)
	}
	issue(t, cert, key, 2, begun.Add(time.Second))
	if n := serial(); n != 2 {
		t.Errorf("after it was renewed, certificate %d is shown", n)
	}
	issue(t, cert, "", 3, begun.Add(2*time.Second))
	if n := serial(); n != 2 {
		t.Errorf("certificate %d is shown, whose key is not there", n)
	}
	client.CloseIdleConnections()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := OpenCertificate(cert, key, nil); err == nil {
		t.Error("a certificate is taken that does not fit its key")
	}
}
