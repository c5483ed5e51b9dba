package io.storyfold.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A wire to one port of a broker, which can be cut. A cut wire carries nothing and tells nobody: no
 * connection is closed, none is refused, as when a cable is pulled. What was under way comes
 * through when it is mended, unless the ends have given up by then.
 */
final class Link implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final int WAITING = 100;

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition mended = lock.newCondition();
  private boolean cut;

  private Link(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** A wire from one port of the loopback interface to another. */
  static Link between(int port, int target) throws IOException {
    Link link = new Link(new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress()), target);
    start(link::accept);
    return link;
  }

  void cut() {
    set(true);
  }

  void mend() {
    set(false);
  }

  private void set(boolean value) {
    lock.lock();
    try {
      cut = value;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        sockets.add(near);
        start(() -> connect(near));
      } catch (IOException e) {
        // Closed; the loop ends.
      }
    }
  }

  private void connect(Socket near) {
    try {
      awaitMended();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(far);
      start(() -> carry(far, near));
      carry(near, far);
    } catch (IOException | InterruptedException e) {
      close(near); // The broker is down: so it looks from here too.
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitMended();
        out.write(buffer, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // One end is gone; both are closed below.
    } finally {
      close(from);
      close(to);
    }
  }

  private void awaitMended() throws InterruptedException {
    lock.lock();
    try {
      while (cut) {
        mended.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void close(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "link");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    mend();
    sockets.forEach(this::close);
  }
}
