package io.github.scimlet.spring;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application whose store can break, and that notes what is observed. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ObservedApplication {

    final List<String> spans = new CopyOnWriteArrayList<>();
    final List<String> aroundTheStore = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Bean
    UserStore users(ObservationRegistry registry) {
        UserStore store = new InMemoryStore().users();
        return (UserStore) Proxy.newProxyInstance(
                UserStore.class.getClassLoader(), new Class<?>[] {UserStore.class}, (proxy, method, arguments) -> {
                    if (broken) {
                        throw ScimException.unavailable("The database cannot be reached.", Duration.ofSeconds(5));
                    }
                    Observation current = registry.getCurrentObservation();
                    aroundTheStore.add(
                            current == null ? "" : current.getContextView().getName());
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ObservationHandler<ScimObservation> spans() {
        return new ObservationHandler<>() {
            @Override
            public void onStop(ScimObservation context) {
                spans.add(context.getContextualName() + context.getAllKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof ScimObservation;
            }
        };
    }
}
