package io.github.scimlet.benchmarks.suite.contender;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that answers each line with a line, and ends with its input. */
public final class Dialogue implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    private Dialogue(Process process) {
        this.process = process;
        this.answers = process.inputReader(UTF_8);
        this.questions = new PrintStream(process.getOutputStream(), true, UTF_8);
    }

    /** Starts it. */
    public static Dialogue with(Java program, File log) throws IOException {
        return new Dialogue(program.start(log));
    }

    /** The next line that looks like an answer: libraries have been seen to print others. */
    public String next(Predicate<String> isAnswer) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (isAnswer.test(line)) {
                return line;
            }
        }
        throw new IOException("it has ended, see the log");
    }

    /** The answer to a question. */
    public String ask(String question, Predicate<String> isAnswer) throws IOException {
        questions.println(question);
        return next(isAnswer);
    }

    /** The number that is the answer to a question. */
    public long askForNumber(String question) throws IOException {
        return Long.parseLong(ask(question, line -> line.matches("\\d+")));
    }

    /** As the system counts processes. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        questions.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
