package org.danescan.analysis.site.render;

import com.google.common.io.Resources;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates, which escape what they are given. What a template names and is not given is an
 * error.
 */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).withLoader(Templates::open);
  private final Map<String, Template> compiled = new HashMap<>();

  String render(String name, Map<String, Object> content) {
    return compiled
        .computeIfAbsent(name, missing -> compiler.loadTemplate(missing))
        .execute(content);
  }

  private static Reader open(String name) throws IOException {
    return Resources.asCharSource(
            Resources.getResource(Templates.class, "templates/" + name + ".mustache"),
            StandardCharsets.UTF_8)
        .openStream();
  }
}
