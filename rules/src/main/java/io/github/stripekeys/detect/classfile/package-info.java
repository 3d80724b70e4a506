/** What the Java virtual machine's class file format says about strings: bytes enter, text leaves. */
@NullMarked
package io.github.stripekeys.detect.classfile;

import org.jspecify.annotations.NullMarked;
