package org.danescan.engine.real;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** Mail servers that others have written. */
enum RealServer {
  POSTFIX {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return PostfixProcess.start(directory, address, HOST_NAME, identities);
    }
  },
  EXIM {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return EximProcess.start(directory, address, HOST_NAME, identities);
    }
  },
  OPENSSL_TLS_1_0 {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return OpenSslMx.start(directory, address, "-tls1", identities);
    }
  },
  OPENSSL_TLS_1_1 {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return OpenSslMx.start(directory, address, "-tls1_1", identities);
    }
  },
  OPENSSL_TLS_1_2 {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return OpenSslMx.start(directory, address, "-tls1_2", identities);
    }
  },
  OPENSSL_TLS_1_3 {
    @Override
    AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
        throws Exception {
      return OpenSslMx.start(directory, address, "-tls1_3", identities);
    }
  };

  private static final String HOST_NAME = "real.example";

  /** Starts one with certificates; none for a server without STARTTLS. */
  abstract AutoCloseable start(Path directory, InetSocketAddress address, List<Identity> identities)
      throws Exception;
}
