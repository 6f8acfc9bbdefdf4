package io.github.scimlet.spring;

import io.github.scimlet.protocol.RequestListener;
import io.github.scimlet.servlet.ScimServlet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Observes requests by Micrometer, as {@code scim.requests}. */
@AutoConfiguration(
        after = ScimAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ScimletProperties.class)
public class ScimObservationAutoConfiguration {

    ScimObservationAutoConfiguration() {}

    @Bean
    ScimObservationConvention scimObservationConvention(ScimletProperties properties) {
        return new ScimObservationConvention(properties.observations().tenantInMetrics());
    }

    @Bean
    @ConditionalOnBean(ObservationRegistry.class)
    ScimObservationFilter scimObservationFilter(ObservationRegistry registry, ScimObservationConvention convention) {
        return new ScimObservationFilter(registry, convention);
    }

    @Bean
    @ConditionalOnBean({ScimObservationFilter.class, ServletRegistrationBean.class})
    FilterRegistrationBean<ScimObservationFilter> scimObservationFilterRegistration(
            ScimObservationFilter filter, ServletRegistrationBean<ScimServlet> scimServlet) {
        return new FilterRegistrationBean<>(filter, scimServlet);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Metrics {

        @Bean
        RequestListener scimMetrics(MeterRegistry registry, ScimletProperties properties) {
            return new ScimMetrics(
                    registry,
                    new ScimObservationConvention(properties.observations().tenantInMetrics()));
        }
    }
}
