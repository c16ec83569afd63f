package org.danescan.cli.explain;

import java.util.List;

/**
 * A line with lines below it.
 *
 * @param text the line
 * @param children what stands below
 */
record Node(String text, List<Node> children) {
  Node {
    children = List.copyOf(children);
  }

  static Node leaf(String text) {
    return new Node(text, List.of());
  }

  /** The tree as text, each line ended by a line feed. */
  String render() {
    StringBuilder out = new StringBuilder(text).append('\n');
    renderChildren("", out);
    return out.toString();
  }

  private void renderChildren(String indent, StringBuilder out) {
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      Node child = children.get(i);
      out.append(indent).append(last ? "└─ " : "├─ ").append(child.text).append('\n');
      child.renderChildren(indent + (last ? "   " : "│  "), out);
    }
  }
}
