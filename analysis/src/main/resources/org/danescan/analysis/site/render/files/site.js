// The search and the choice of colours; everything else works without.
"use strict";

const danescan = (() => {
  const KEY = "danescan-theme";
  const CHOICES = ["auto", "light", "dark"];
  const MOST = 50;
  const FILES = 3;
  const loaded = new Map();
  let index = null;

  function choice() {
    try {
      return localStorage.getItem(KEY) || "auto";
    } catch {
      return "auto";
    }
  }

  function colours(chosen) {
    if (chosen === "auto") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = chosen;
    }
  }

  function offerColours() {
    const button = document.getElementById("theme");
    const show = () => {
      button.textContent = "Theme: " + choice();
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = CHOICES[(CHOICES.indexOf(choice()) + 1) % CHOICES.length];
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // Without storage the choice holds for this page.
      }
      colours(next);
      button.textContent = "Theme: " + next;
    });
    show();
  }

  // As the scan writes names: lower case, A-labels, no dot at the end.
  function normal(text) {
    const name = text.trim().toLowerCase().replace(/^\.+|\.+$/g, "");
    try {
      return /[^\x00-\x7f]/.test(name) ? new URL("http://" + name).hostname : name;
    } catch {
      return name;
    }
  }

  // The files in which names can begin so, by the first name of each.
  function filesFor(query) {
    const files = [];
    index.first.forEach((first, number) => {
      const next = index.first[number + 1];
      if (first <= query + "\uffff" && (next === undefined || next >= query)) {
        files.push(number);
      }
    });
    return files;
  }

  function load(number) {
    if (!loaded.has(number)) {
      loaded.set(number, null);
      const script = document.createElement("script");
      script.src = "search/" + number + ".js";
      document.head.append(script);
    }
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function item([name, kind, says, detail, page]) {
    const line = document.createElement("li");
    const head = element(page ? "a" : "span", name);
    if (page) {
      head.href = document.body.dataset.root + page;
    }
    head.className = "name";
    line.append(head, " ", element("span", kind + ": " + says));
    if (detail) {
      line.append(element("small", detail));
    }
    return line;
  }

  function search(query) {
    const words = document.getElementById("result-words");
    const list = document.getElementById("results");
    list.replaceChildren();
    if (query === "") {
      words.textContent = "";
      return;
    }
    const files = filesFor(query);
    files.slice(0, FILES).forEach(load);
    const ready = files.slice(0, FILES).map((number) => loaded.get(number));
    if (ready.some((rows) => !rows)) {
      words.textContent = "Looking …";
      return;
    }
    const found = ready.flat().filter((row) => row[0].startsWith(query));
    const more = found.length > MOST || files.length > FILES;
    words.textContent =
      found.length === 0
        ? "Nothing begins with “" + query + "” in the index."
        : more
          ? "The first " + Math.min(MOST, found.length) + "; type more of the name to see others."
          : found.length + " found.";
    list.append(...found.slice(0, MOST).map(item));
  }

  function again() {
    if (index) {
      search(normal(document.getElementById("query").value));
    }
  }

  colours(choice());
  document.addEventListener("DOMContentLoaded", () => {
    offerColours();
    const query = document.getElementById("query");
    if (query) {
      query.value = new URLSearchParams(location.search).get("q") || "";
      query.addEventListener("input", again);
      again();
    }
  });

  return {
    index(given) {
      index = given;
      again();
    },
    shard(number, rows) {
      loaded.set(number, rows);
      again();
    },
  };
})();
