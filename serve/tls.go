package serve

import (
	"crypto/tls"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"
)

// A Certificate is a pair of files that a server shows to browsers, in PEM form. It is read
// again when the files change, so that a renewed one is used without a restart.
type Certificate struct {
	cert, key string
	log       *slog.Logger

	mu     sync.Mutex
	pair   *tls.Certificate
	of     [2]stamp  // the files that the pair was read from
	looked time.Time // when they were looked at
}

// A stamp tells a file from what it was before.
type stamp struct {
	size int64
	at   time.Time
}

// look is how long the files of a certificate are not looked at again. Ours.
const look = time.Second

// OpenCertificate reads a certificate, with those between it and its root, and its key.
func OpenCertificate(cert, key string, log *slog.Logger) (*Certificate, error) {
	c := &Certificate{cert: cert, key: key, log: log}
	of, err := c.stamps()
	if err != nil {
		return nil, fmt.Errorf("read the certificate: %w", err)
	}
	if err := c.load(of); err != nil {
		return nil, err
	}
	return c, nil
}

// load reads the files, which have these stamps.
func (c *Certificate) load(of [2]stamp) error {
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		return fmt.Errorf("read the certificate %s with the key %s: %w", c.cert, c.key, err)
	}
	c.pair, c.of = &pair, of
	return nil
}

// stamps returns what the files are now.
func (c *Certificate) stamps() (of [2]stamp, err error) {
	for i, name := range []string{c.cert, c.key} {
		var info fs.FileInfo
		if info, err = os.Stat(name); err != nil {
			return of, err
		}
		of[i] = stamp{info.Size(), info.ModTime()}
	}
	return of, nil
}

// get returns the certificate as the files have it. While they do not fit, as between the
// writing of one and of the other, it is the one before.
func (c *Certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := time.Now(); now.Sub(c.looked) >= look {
		c.looked = now
		of, err := c.stamps()
		if err == nil && of != c.of {
			if err = c.load(of); err == nil {
				c.log.Info("the certificate was read again", "file", c.cert)
			}
		}
		if err != nil {
			c.log.Warn("the certificate stays as it was", "err", err)
		}
	}
	return c.pair, nil
}

// config returns how a server speaks TLS with the certificate.
func (c *Certificate) config() *tls.Config {
	return &tls.Config{GetCertificate: c.get, MinVersion: tls.VersionTLS12}
}
