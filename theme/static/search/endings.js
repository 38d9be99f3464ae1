/* Inflected verbs and adjectives → the stems they may be forms of. Rules: 한글 맞춤법 15–18항 and
   34–40항 (contractions). */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  // What follows a noun, and so 기 or ㅁ behind a stem: 보기에도, 바꿈으로써, 찾기입니다.
  const NOMINAL = "(?:까지|부터|보다|에서|에게?|조차|마저|처럼|만큼?|밖에|마다|이?나|으?로[써서]?)?" +
    "(?:[은는이가을를의도만과와]|엔|이?라[고는도]?|이?다|이?며|입니[다까]|이?지만|인[가지데]?[를는가의도]?)?";
  const QUOTED = "(?:[고는며니던지만네면]|고[는도]|면서?|면서도|더라|라[고는]|지만|는데|[든던][지가]|거나|" +
    "니까|길래)?";
  // Nouns that stand behind an ending, often without the space: 하는것을, 할때, 한대로, 한후에.
  const THING = "(?:[것거]|적|바|줄|듯|척|채|대로|만큼|동안|경우|때|때문|중)" + NOMINAL + "|[게걸건]요?|걸까요?";
  const AFTER_N = "|" + THING + "|(?:가요?|지|[후뒤]|다음|김)" + NOMINAL + "|데" + NOMINAL + "|데요|다" +
    QUOTED + "|들|채로?";
  const AFTER_L = "|" + THING + "|까요?|지" + NOMINAL + "|지라도|수록|[게걸래]요?|뿐|만한?|텐데|시|수|" +
    "정도" + NOMINAL;
  const SOFT = "면서?도?|며|려[고는면던]?|러|니까?|나|라[고는]?|세[요여]|십시[오요]|시오|리라|므로";
  // After any stem: 줄이고, 줄이는데.
  const PLAIN = "고[서는도자요선]?|거나|거든요?|건|게[끔도는요나만]?|구나|군요?|기" + NOMINAL +
    "|나요?|네요?|느라고?|는|는군|는구나|니까?|단|더니|던|던[가데지]?|던대로|더라[도면고]?|도록|듯이?|되|" +
    "든[지가]?|자마자|잖아요?|지[는도를만요가]?|[질진긴죠소길]|습니다만?|습니까|노라|는데" + NOMINAL +
    "|는데요|(?:는가요?|는지|는구?려|느?냐)" + NOMINAL + "|는(?:" + THING + ")|" +
    "(?:는?다|자|느?냐)" + QUOTED + "|다가|다시피";
  const PAST = PLAIN + "|어[요도야]?|으(?:" + SOFT + ")|을(?:" + AFTER_L + ")|음" + NOMINAL;
  const INFINITIVE = "|서[는도야요]?|[도요]|야[만지]?|라[고는도]?|다가?";
  const whole = (source) => new RegExp("^(?:" + source + ")$");
  const plain = whole(PLAIN + "|겠(?:" + PAST + ")");
  const soft = whole(SOFT);
  const softened = whole("으(?:" + SOFT + "|시)|은(?:" + AFTER_N + ")|을(?:" + AFTER_L + ")|음" +
    NOMINAL + "|읍시다");
  const past = whole(PAST + "|었(?:" + PAST + ")");
  const infinitive = whole(INFINITIVE);
  const closing = { ㄴ: whole(AFTER_N), ㄹ: whole(AFTER_L), ㅁ: whole(NOMINAL), ㄻ: whole(NOMINAL),
    ㅂ: /^(?:니다만?|니까|시다)$/, ㅆ: past };
  const LONGEST = 20, DEEPEST = 2;
  // Auxiliaries written without a space: 늘리고있다, 알려주는.
  const AFTER_INFINITIVE = new Set(("지 주 보 있 오 가 내 놓 두 버리 대 나가 나오 드리 " +
    "나 오르 올리 들이 넘기 붙이 넣 앉").split(" "));
  const AFTER_LINK = new Set("있 없 않 싶 하 되 말 못하 위하 시작하 아니하 안되 놓 두".split(" "));
  const LINK = /^(?:고|지[는도]?|게[도는]?|기[도는만]?|려고?|으?면|도록)(?=.)/;
  // 끌어다 놓다, 갖다 주다.
  const MOVED = /^다(?=.)/;
  const ABILITY = new Set(["있", "없"]);
  const VOWELS = { ㅏ: "ㅏㅡ", ㅓ: "ㅓㅡ", ㅕ: "ㅕㅣ", ㅘ: "ㅗ", ㅝ: "ㅜ", ㅙ: "ㅚㅙ", ㅚ: "ㅚ", ㅐ: "ㅐ",
    ㅔ: "ㅔ", ㅞ: "ㅞ", ㅖ: "ㅖ" };
  // 파래, 하얘, 까매, 빨개, 어때: no other onsets.
  const COLOURS = { ㅐ: "ㅏㅓ", ㅒ: "ㅑ", ㅖ: "ㅕ", ㅔ: "ㅓ" }, COLOURED = "ㄹㅇㅁㄱㄸ";

  const last = (text) => S.isHangul(text.slice(-1)) ? S.parts(text.slice(-1)) : [];
  const isOpen = (text) => last(text)[2] === "";

  /* Stems before 으, 어: 걸으면 → 걷; 지으면 → 짓. */
  function* beforeVowel(stem) {
    if (S.isHangul(stem.slice(-1))) yield stem;
    if (last(stem)[2] === "ㄹ") yield S.withFinal(stem, "ㄷ");
    if (isOpen(stem)) yield S.withFinal(stem, "ㅅ");
  }

  /* Stems whose end is open before ㄴ, ㄹ, ㅁ, 면 …: 만든 → 만들; 추운 → 춥; 빨간 → 빨갛. */
  function* opened(stem) {
    yield stem;
    yield S.withFinal(stem, "ㄹ");
    yield S.withFinal(stem, "ㅎ");
    const head = stem.slice(0, -1);
    if (stem.endsWith("우") && isOpen(head)) yield S.withFinal(head, "ㅂ");
  }

  /* Stems of a form in 어/아: 가려 → 가리; 도와 → 돕; 흘러 → 흐르; 파래 → 파랗. */
  function* contracted(form) {
    const head = form.slice(0, -1), [onset, vowel] = last(form), end = form.slice(-1);
    if (head && "어아".includes(end)) yield* beforeVowel(head);
    if (end === "여" && head.endsWith("하")) yield head;
    for (const plainer of VOWELS[vowel] || "") {
      // 바빠 is 바쁘다, but 따 is not 뜨다.
      const isOther = vowel === "ㅏ" && plainer === "ㅡ" && !["ㅏ", "ㅗ"].includes(last(head)[1]);
      if (!isOther) yield head + S.joined(onset, plainer, "");
    }
    for (const colour of COLOURED.includes(onset) && COLOURS[vowel] || "") {
      yield head + S.joined(onset, colour, "ㅎ");
    }
    if (end === "해") yield head + "하";
    if (end === "퍼") yield head + "푸";
    if ("와워".includes(end) && isOpen(head)) yield S.withFinal(head, "ㅂ");
    if ("라러".includes(end) && last(head)[2] === "ㄹ") yield S.withFinal(head, "") + "르";
    if (end === "러" && head.endsWith("르")) yield head;
  }

  /* Whether what follows ㄹ or 을 is 수 있다, 수 없다 without spaces. */
  function isAbility(rest, depth) {
    const found = /^수[가는도]?(?=.)/.exec(rest);
    return found !== null && isAuxiliary(rest.slice(found[0].length), ABILITY, depth);
  }

  function isAuxiliary(text, stems, depth) {
    return text !== "" && depth < DEEPEST &&
      [...roots(text, depth + 1)].some((root) => stems.has(root));
  }

  /* All stems that the grammar allows, longest first. Most of them are no words. */
  function roots(word, depth) {
    const found = new Set();
    if (word.length > LONGEST) return found;
    const add = (stems) => { for (const stem of stems) found.add(stem); };
    for (let at = word.length - 1; at >= 0; at--) {
      if (!S.isHangul(word[at])) continue;
      const stem = word.slice(0, at + 1), rest = word.slice(at + 1), final = last(stem)[2];
      const bare = final ? S.withFinal(stem, "") : stem;
      const link = LINK.exec(rest);
      if (plain.test(rest) || link && isAuxiliary(rest.slice(link[0].length), AFTER_LINK, depth)) {
        add([stem]);
        if (!final && /^[나-닣사-싷]/.test(rest)) add([S.withFinal(stem, "ㄹ")]);
      }
      if (softened.test(rest) || rest[0] === "을" && isAbility(rest.slice(1), depth)) {
        add(beforeVowel(stem));
      }
      if (soft.test(rest)) add(final === "ㄹ" ? [stem] : final ? [] : opened(stem));
      if (closing[final] && closing[final].test(rest)) {
        add(final === "ㅆ" ? contracted(bare) : opened(bare));
      }
      if (final === "ㄹ" && isAbility(rest, depth)) add(opened(bare));
      // 해야합니다, 있어야할.
      const must = rest[0] === "야" && isAuxiliary(rest.slice(1), AFTER_LINK, depth);
      const open = !final && (must || infinitive.test(rest) ||
        isAuxiliary(rest.replace(MOVED, ""), AFTER_INFINITIVE, depth));
      if (open) add(contracted(bare));
    }
    for (const stem of [...found]) {
      // 하시는 → 하; 읽으셨다 → 읽.
      const plainer = stem.length > 1 && stem.endsWith("시") ? stem.slice(0, -1) : "";
      if (plainer.length > 1 && plainer.endsWith("으")) add(beforeVowel(plainer.slice(0, -1)));
      else if (plainer && isOpen(plainer)) add(opened(plainer));
    }
    return found;
  }

  // Behind a noun these make a verb of it, which the index has as the noun: 할당하 is 할당 before 할.
  const VERBAL = [/^(.+)(?:하|되|시키|받|스럽|롭|답)$/, /^(.+)당하$/];
  // 하도록, 하지, 하게 in one syllable.
  const SHORTENED = /^(..+)(?:토록|치|케|컨대)[는도]?$/;
  // What stands behind 이 in 미국이므로 and, without it, behind a vowel: 엔비디아니까.
  const COPULA = /^(?:므로|니까?|기[에도는]?|냐|든[지가]|거나|면서도?)$/;
  // Verbs that the index leaves out, as in terms.py; and others that say as little in a question.
  const LEFT_OUT = new Set("하 되 있 없 않 이 보 주 지 같 아니 대하 위하 통하 따르".split(" "));
  const LIGHT = new Set([...LEFT_OUT, ..."관하 의하 말하 못하 싶 알리 알려주 찾 나오".split(" ")]);

  // One word is asked for from several sides, and takes a slow phone 10 ms.
  const KEPT = 50, known = new Map();

  function rootsOf(word) {
    if (known.size === KEPT) known.clear();
    if (!known.has(word)) known.set(word, [...roots(word, 0)]);
    return known.get(word);
  }

  /* {verbs: [stem + 다 …], nouns: [what 하다, 되다, 이다 … stand behind …]} */
  S.lemmas = function (word) {
    const stems = rootsOf(word);
    const found = VERBAL.flatMap((verbal) => stems.map((stem) => verbal.exec(stem)));
    const nouns = [...found, SHORTENED.exec(word)].filter(Boolean).map((match) => match[1]);
    for (const stem of stems) {
      if (stem.endsWith("이")) nouns.push(stem.slice(0, -1));
      else if (COPULA.test(word.slice(stem.length))) nouns.push(stem);
    }
    const verbs = stems.map((stem) => stem + "다");
    // 끈적이 키: a stem that is used as a name.
    if (/..이$/.test(word)) verbs.push(word + "다");
    return { verbs, nouns: [...new Set(nouns)] };
  };

  // What makes a passive or a causative of a stem with this final.
  const VOICES = { "": "이", ㄱ: "히이", ㄲ: "이", ㄴ: "기", ㄵ: "히", ㄶ: "기", ㄷ: "히", ㄹ: "리이",
    ㄺ: "히", ㄻ: "기", ㄼ: "히", ㅀ: "리이", ㅁ: "기", ㅂ: "히", ㅅ: "기", ㅈ: "히", ㅌ: "이기",
    ㅍ: "이", ㅎ: "이" };
  // 드러나다, 드러내다; 떨어지다, 떨어뜨리다; 부딪치다, 부딪히다; 반짝이다, 반짝거리다;
  // 구부리다, 구부러지다.
  const ENDS = [["나", "내"], ["지", "뜨리"], ["뜨리", "트리"], ["치", "히"], ["이", "거리"],
    ["거리", "대"], ["리", "러지"]].flatMap(([one, other]) => [[one, other], [other, one]]);

  /* A stem's forms in 어/아, some of which are not: 뜨겁 → 뜨거워; 잊 → 잊어; 펼치 → 펼쳐. */
  function infinitives(stem) {
    const head = stem.slice(0, -1), [onset, vowel, final] = last(stem);
    if (stem.endsWith("하")) return [head + "해"];
    if (final) {
      const bare = S.withFinal(stem, "");
      return [stem + ("ㅏㅗ".includes(vowel) ? "아" : "어"), ...final === "ㅂ" ? [bare + "워"] : []];
    }
    const merged = Object.keys(VOWELS).filter((other) => VOWELS[other].includes(vowel));
    // 휘어, 띄어: these vowels merge with none.
    return merged.length ? merged.map((other) => head + S.joined(onset, other, "")) : [stem + "어"];
  }

  /* Verbs and adjectives of the same root in another voice: 드러나다 → 드러내다, 드러나이다;
     높이다 → 높다; 바꾸다 → 바뀌다; 뜨겁다 → 뜨거워지다. Not all are words. */
  S.relatives = function (lemma) {
    const stem = lemma.slice(0, -1), head = stem.slice(0, -1);
    const [onset, vowel, final] = last(stem), out = [];
    for (const [end, other] of ENDS) {
      const rest = stem.slice(0, -end.length);
      if (rest && stem.endsWith(end)) out.push(rest + other);
    }
    if (head && !final && "ㅜㅟ".includes(vowel)) {
      out.push(head + S.joined(onset, vowel === "ㅜ" ? "ㅟ" : "ㅜ", ""));
    }
    // 머물다, 머무르다; 갖다, 가지다.
    for (const [short, syllable] of [["ㄹ", "르"], ["ㅈ", "지"]]) {
      if (final === short) out.push(S.withFinal(stem, "") + syllable);
      if (stem.endsWith(syllable) && isOpen(head)) out.push(S.withFinal(head, short));
    }
    for (const voice of VOICES[final] || "") out.push(stem + voice);
    for (const form of infinitives(stem)) out.push(form + "지", form + "버리");
    // 끊기다: 끊다, 끊어지다.
    if (head && (VOICES[last(head)[2]] || "").includes(stem.slice(-1))) {
      out.push(head, ...infinitives(head).map((form) => form + "지"));
    }
    return out.map((one) => one + "다");
  };

  /* Whether a word may be a form of a verb that says little; of one that the index leaves out. */
  S.isLight = (word) => rootsOf(word).some((root) => LIGHT.has(root));
  S.isLeftOut = (word) => rootsOf(word).some((root) => LEFT_OUT.has(root));
})();
