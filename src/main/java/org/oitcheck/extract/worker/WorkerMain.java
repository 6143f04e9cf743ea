package org.oitcheck.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;
import org.oitcheck.extract.document.DocumentReader;
import org.oitcheck.extract.document.InnerPages;
import org.oitcheck.extract.document.Limits;
import org.oitcheck.extract.document.PageImages;
import org.oitcheck.extract.document.QuotePicture;

/**
 * Entry point of a child process: answers requests on its standard input until that ends. The input is watched while a file is
 * read, so that no child outlives its parent.
 */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        try {
            Frames.ready(out);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens
        }
        System.setOut(System.err); // libraries that print must not write into the answers
        SynchronousQueue<Frames.Request> requests = new SynchronousQueue<>();
        Thread worker = new Thread(null, () -> work(requests, out), "reader", 16L << 20);
        worker.setDaemon(true);
        worker.start();
        try {
            while (true) {
                requests.put(Frames.request(in));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // the parent closed the pipe or died
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void work(SynchronousQueue<Frames.Request> requests, DataOutputStream out) {
        DocumentReader reader = new DocumentReader(Limits.standard());
        try {
            while (true) {
                Frames.Request request = requests.take();
                Frames.write(
                        out,
                        switch (request.task()) {
                            case READ ->
                                Frames.encode(reader.read(request.body(), request.declared(), request.number() == 1));
                            case WITHOUT_TEXT -> Frames.encode(PageImages.withoutText(request.body()));
                            case PICTURE -> QuotePicture.of(request.body(), request.number(), request.declared());
                            case RENDER -> PageImages.page(request.body(), request.number());
                            case INNER -> Frames.encodeNames(InnerPages.names(request.body()));
                            case RENDER_INNER -> InnerPages.page(request.body(), request.number());
                            case PREPARE -> PageImages.picture(request.body());
                        });
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens any more
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
