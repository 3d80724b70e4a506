#!/usr/bin/env bash
# Searches the most used libraries of Java, some 400 jars with what they use, and fails if there is a finding that somebody had to look at:
#
#   mvn install -DskipTests
#   plugin/src/bench/library-noise.sh [MAVEN_OPTION...]
#
# Maven downloads what is missing. Prints the jars and the summary; the second run shows what the cache saves.
set -euo pipefail
export LC_ALL=C

boot=3.4.1
starters='web webflux actuator data-jpa data-redis data-mongodb data-elasticsearch data-cassandra data-couchbase data-neo4j data-ldap data-rest security oauth2-client oauth2-resource-server thymeleaf freemarker mustache validation amqp batch quartz mail cache graphql websocket jersey artemis integration hateoas jooq rsocket web-services test log4j2 undertow jetty'
libraries='
org.springframework.kafka:spring-kafka
org.postgresql:postgresql
com.mysql:mysql-connector-j
org.mariadb.jdbc:mariadb-java-client
com.h2database:h2
com.microsoft.sqlserver:mssql-jdbc
org.liquibase:liquibase-core
org.flywaydb:flyway-core
io.micrometer:micrometer-registry-prometheus
org.projectlombok:lombok
org.apache.groovy:groovy
org.jetbrains.kotlin:kotlin-reflect
com.squareup.okhttp3:okhttp:4.12.0
redis.clients:jedis
org.ehcache:ehcache
com.hazelcast:hazelcast
org.apache.httpcomponents.client5:httpclient5
io.netty:netty-all
org.testcontainers:junit-jupiter
org.seleniumhq.selenium:selenium-java
com.google.guava:guava:33.4.0-jre
commons-io:commons-io:2.18.0
org.apache.commons:commons-lang3
org.apache.commons:commons-collections4:4.4
org.apache.commons:commons-text:1.13.0
org.apache.commons:commons-csv:1.12.0
org.apache.commons:commons-compress:1.27.1
commons-codec:commons-codec
commons-fileupload:commons-fileupload:1.5
org.apache.poi:poi-ooxml:5.3.0
org.apache.pdfbox:pdfbox:3.0.3
org.apache.lucene:lucene-queryparser:9.12.0
org.mapstruct:mapstruct:1.6.3
com.stripe:stripe-java:28.2.0
com.squareup.retrofit2:retrofit:2.11.0
com.fasterxml.jackson.dataformat:jackson-dataformat-xml
com.fasterxml.jackson.dataformat:jackson-dataformat-csv
com.google.code.gson:gson
org.bouncycastle:bcpkix-jdk18on:1.79
io.jsonwebtoken:jjwt-impl:0.12.6
software.amazon.awssdk:s3:2.29.45
io.grpc:grpc-netty-shaded:1.69.0
com.google.protobuf:protobuf-java:4.29.2
org.scala-lang:scala-library:2.13.15
junit:junit
org.mockito:mockito-inline:5.2.0
org.jsoup:jsoup:1.18.3
org.quartz-scheduler:quartz
joda-time:joda-time:2.13.0
org.slf4j:slf4j-simple
log4j:log4j:1.2.17
cglib:cglib:3.3.0
org.javassist:javassist:3.30.2-GA
dom4j:dom4j:1.6.1
xerces:xercesImpl:2.12.2
org.codehaus.plexus:plexus-utils:4.0.2
org.apache.velocity:velocity-engine-core:2.4.1
com.zaxxer:HikariCP
org.mybatis:mybatis:3.5.17
io.swagger.core.v3:swagger-models-jakarta:2.2.27
org.springdoc:springdoc-openapi-starter-webmvc-ui:2.8.0
io.vertx:vertx-web:4.5.11
io.reactivex.rxjava3:rxjava
com.alibaba:fastjson:2.0.53
cn.hutool:hutool-all:5.8.35
'

work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

dependency() { # group artifact version
    printf '<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency>' "$1" "$2" "${3:+<version>$3</version>}"
}

{
    printf '<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>noise</artifactId><version>1</version>'
    printf '<dependencyManagement><dependencies><dependency><groupId>org.springframework.boot</groupId>'
    printf '<artifactId>spring-boot-dependencies</artifactId><version>%s</version><type>pom</type><scope>import</scope></dependency>' "$boot"
    printf '</dependencies></dependencyManagement><dependencies>'
    for starter in $starters; do dependency org.springframework.boot "spring-boot-starter-$starter" ''; done
    for library in $libraries; do
        IFS=: read -r group artifact version <<<"$library"
        dependency "$group" "$artifact" "$version"
    done
    printf '</dependencies></project>'
} >"$work/pom.xml"

goal=io.github.stripekeys:stripe-keys-maven-plugin:1.0.0-SNAPSHOT:dependencies
for run in first second; do
    echo "== $run run"
    time mvn -B "$@" -f "$work/pom.xml" "$goal" -Dstripe-keys.failOn=low | grep -E 'Stripe credentials|ERROR|WARNING'
done
