#!/usr/bin/env bash
# Builds projects that do not name the goal with each of these Mavens and Javas, with the plugin's jar as an extension:
#
#   mvn install -DskipTests
#   JAVAS="/usr/lib/jvm/java-17 /usr/lib/jvm/java-25" plugin/src/bench/maven-matrix.sh MAVEN_HOME...
#
# A reactor of 200 modules (with --threads, offline, and one module of it), a packaging that a plugin brings, as Tycho's are, and the rule of
# the enforcer. LOCAL is the local repository, by default the user's. Prints a line for each build, and fails if one ends otherwise than it should.
set -euo pipefail
export LC_ALL=C

version=1.0.0-SNAPSHOT
local=${LOCAL:-$HOME/.m2/repository}
javas=${JAVAS:-$JAVA_HOME}
jar=$local/io/github/stripekeys/stripe-keys-maven-plugin/$version/stripe-keys-maven-plugin-$version.jar
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failures=0

pom() { # folder name rest
    mkdir -p "$work/$1"
    printf '<project><modelVersion>4.0.0</modelVersion><groupId>com.example.matrix</groupId><artifactId>%s</artifactId><version>1</version>%s</project>' \
        "$2" "$3" >"$work/$1/pom.xml"
}

modules=$(for i in $(seq 199); do printf '<module>m%d</module>' "$i"; done)
pom reactor reactor "<packaging>pom</packaging><modules>$modules</modules>"
for i in $(seq 199); do pom "reactor/m$i" "m$i" '<packaging>pom</packaging>'; done
# the key is made here, so that this file has none
printf 'stripe.key=%s%s\n' 'sk_live_' "$(printf 'q7Xw2Lp9Rt4Vb6Nc8Zk1Md3F' | rev)" >"$work/leak"
bundle='<plugin><groupId>org.apache.felix</groupId><artifactId>maven-bundle-plugin</artifactId><version>5.1.9</version><extensions>true</extensions></plugin>'
plugins=''
for p in resources:3.5.0 compiler:3.16.0 surefire:3.6.1 install:3.2.0 deploy:3.1.4; do
    plugins+="<plugin><artifactId>maven-${p%:*}-plugin</artifactId><version>${p#*:}</version></plugin>"
done
pom bundle bundle "<packaging>bundle</packaging><properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties><build><plugins>$bundle$plugins</plugins></build>"
mkdir -p "$work/bundle/src/main/resources"
cp "$work/leak" "$work/bundle/src/main/resources/stripe.properties"
rule="<plugin><artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version><dependencies><dependency><groupId>io.github.stripekeys</groupId><artifactId>stripe-keys-maven-plugin</artifactId><version>$version</version></dependency></dependencies><executions><execution><phase>validate</phase><goals><goal>enforce</goal></goals><configuration><rules><requireStripeKeysScan/></rules></configuration></execution></executions></plugin>"
pom enforced enforced "<packaging>pom</packaging><build><plugins>$rule</plugins></build>"

# what is expected in the output, and the arguments
run() { # label folder exit text arguments...
    local label=$1 folder=$2 code=$3 text=$4 actual=0
    shift 4
    rm -rf "$work/$folder/target"
    JAVA_HOME=$java "$maven/bin/mvn" -B -o -Dmaven.repo.local="$local" "$@" -f "$work/$folder/pom.xml" >"$work/log" 2>&1 || actual=$?
    if [ "$actual" = "$code" ] && grep -q "$text" "$work/log"; then
        verdict=ok
    else
        verdict=FAILED
        failures=$((failures + 1))
        tail -20 "$work/log"
    fi
    printf '%-28s %-26s %-24s %s\n' "$(basename "$maven")" "$(basename "$java")" "$label" "$verdict"
}

for maven in "$@"; do
    for java in $javas; do
        extension=-Dmaven.ext.class.path=$jar
        run 'reactor of 200' reactor 0 '200 modules' verify "$extension"
        run 'reactor of 200, -T 2' reactor 0 '200 modules' verify -T 2 "$extension"
        run 'one module of 200' reactor 0 '1 of 200 modules' verify -pl :m7 "$extension"
        run 'packaging of a plugin' bundle 1 'stripe.properties:1' verify "$extension"
        run 'enforced, extension' enforced 0 'stripe-keys-every-build' verify "$extension"
        run 'enforced, no extension' enforced 1 'is not bound' verify
    done
done
exit $((failures > 0))
