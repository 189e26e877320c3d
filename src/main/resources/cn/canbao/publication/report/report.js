(function () {
  'use strict';

  // every figure and judgement comes from the data as it is to be shown; here it is only chosen, ordered and drawn
  const data = JSON.parse(document.getElementById('data').textContent);
  const PAGE = 100;
  const ALL = '';
  const RED = '#b42318';
  const GREEN = '#1a7f37';
  const AMBER = '#c77700';
  const LINES = ['#2f6690', '#b35900', '#6a4c93', '#1a7f37', '#9a1b1e', '#5b6770'];
  const GREY = '#5b6770';
  const PRINTED_WIDTH = 690;
  const PRINTED_HEIGHT = 900;
  const OUTCOMES = {accepted: '采用', partial: '部分采用', rejected: '退回', duplicate: '重复', unchanged: '未变', held: '暂缓', deferred: '延后', ignored: '忽略'};
  const KINDS = {summary: '进度表', roster: '花名册', register: '名册', reduction: '核减表', unknown: '未识别'};
  const BINS = ['标题', '表头', '采用', '采用有提醒', '退回', '重复', '合计', '表尾'];
  const ERROR = {town: 0, village: 1, file: 2, sheet: 3, row: 4, column: 5, label: 6, value: 7, code: 8, message: 10, status: 11};

  const levels = data.levels;
  const categories = data.categories;
  const total = data.regions[0];
  const regions = data.regions.slice(1);
  const first = levels[0];
  const reporting = levels[levels.length - 1];
  const narrow = window.matchMedia('(max-width: 640px)');

  const at = id => document.getElementById(id);
  const number = value => data.thousands ? value.toLocaleString('zh-CN') : String(value);
  const percent = figure => figure && figure.rate !== null ? figure.rate + '%' : '';

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) {
      made.textContent = text;
    }
    if (className) {
      made.className = className;
    }
    return made;
  }

  function row(section, cells) {
    const line = element('tr');
    cells.forEach(cell => line.append(cell));
    section.append(line);
    return line;
  }

  function options(select, choices) {
    select.replaceChildren(...choices.map(([value, label]) => {
      const option = element('option', label);
      option.value = value;
      return option;
    }));
  }

  function colour(figure) {
    return figure && figure.met === true ? 'met' : figure && figure.met === false ? 'below' : '';
  }

  function enrolled(figure) {
    return figure === null ? '' : figure.enrolled !== null ? number(figure.enrolled) : figure.target > 0 ? '未上报' : '';
  }

  /** Regions of a level, or those inside a town. */
  function inScope(scope) {
    return scope.startsWith('level:')
      ? regions.filter(region => region.level === scope.slice(6))
      : regions.filter(region => region.parent === scope.slice(3));
  }

  function scopes(wide) {
    const choices = (wide ? levels : [first]).map(level => ['level:' + level.id, '全部' + level.label]);
    if (levels.length > 1) {
      regions.filter(region => region.level === first.id).forEach(region => choices.push(['in:' + region.name, region.name]));
    }
    return choices;
  }

  function headline() {
    at('as-of').textContent = '第' + data.edition + '期 ' + data.asOf;
    categories.forEach((category, i) => {
      const figure = total.figures[i];
      if (figure === null) {
        return;
      }
      const card = element('div', null, 'card ' + colour(figure));
      card.append(
        element('h3', category.label + '完成率'),
        element('strong', percent(figure) || '—'),
        element('span', '已参保 ' + (enrolled(figure) || '0') + ' 人 / 任务数 ' + number(figure.target) + ' 人'),
        element('span', category.goal === null ? '没有设目标' : '目标 ' + category.goal + '%，' + (figure.met ? '已达到' : '未达到')));
      at('cards').append(card);
    });
    const lowest = regions.filter(region => region.level === reporting.id);
    const count = word => lowest.filter(region => region.reported === word).length;
    const states = [['now', '本期上报'], ['carried', '沿用往期'], ['never', '从未上报']];
    at('reported').textContent = reporting.label + '共 ' + number(lowest.length) + ' 个：'
      + states.map(([word, label]) => label + ' ' + number(count(word)) + ' 个').join('，') + '。'
      + (data.expected === null ? '' : '时序进度 ' + data.expected + '%，落后的' + first.label + ' ' + number(data.behind) + ' 个。');
    at('source').textContent = data.office + '。本页数字全部取自第' + data.edition + '期定稿，与同一文件夹里的“通报表.xlsx”同源；身份证号已遮盖。';
  }

  let ranking = null;

  function label(select) {
    return at(select).selectedOptions[0].textContent;
  }

  /** The regions in scope that have a rank in a category, best first. */
  function ranked(i) {
    return inScope(at('ranking-scope').value)
      .filter(region => region.figures[i] !== null && region.figures[i].rank !== null)
      .sort((a, b) => a.figures[i].rank - b.figures[i].rank);
  }

  const BANDS = {upper: GREEN, middle: AMBER, lower: RED};

  /** What the bars show, and the bands of the bulletin that colour them. */
  function tellRanking(into, i, listed) {
    const category = categories[i];
    const keys = [['upper', category.upper], ['middle', '介于两者之间'], ['lower', category.lower]]
      .filter(([band]) => band !== 'middle' || listed.some(region => region.figures[i].band === band))
      .map(([band, words]) => element('span', words, 'key ' + band));
    into.replaceChildren(rankingHint(i, listed), ...keys);
    return into;
  }

  function rankingHint(i, listed) {
    const goal = categories[i].goal;
    const absent = inScope(at('ranking-scope').value).length - listed.length;
    return categories[i].label + '，' + label('ranking-scope') + '；' + (goal === null ? '' : '竖线为目标 ' + goal + '%；') + '共 ' + listed.length + ' 个'
      + (absent > 0 ? '，另有 ' + absent + ' 个没有这类人员或未上报，不排名' : '') + (at('ranking-scope').value.startsWith('level:') ? '。' : '；名次是在全部' + reporting.label + '中的。');
  }

  const LINE = 21;
  const LINE_UNDER_NAME = 38;
  const LABEL = 12;
  const MOST_PIXELS = 16000;

  function barLabel(region, i) {
    return region.figures[i].rank + '  ' + region.name + '  ' + percent(region.figures[i]);
  }

  /** How wide the longest label is in letters of a size. */
  function widest(listed, i, size) {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = size + 'px ' + Chart.defaults.font.family;
    return Math.max(0, ...listed.map(region => pen.measureText(barLabel(region, i)).width));
  }

  /** How bars and labels share a width: side by side, or each label in a line over its bar, so that rank and name are whole. */
  function rankingLayout(listed, i, width, isScreen) {
    const needed = widest(listed, i, LABEL);
    const beside = width * 0.45;
    const isOver = isScreen && (narrow.matches || needed > beside);
    const room = isOver ? width - 24 : beside;
    const size = Math.max(6, Math.min(LABEL, Math.floor(LABEL * room / Math.max(1, needed))));
    const height = listed.length * (isOver ? LINE_UNDER_NAME : LINE) + 60;
    return {isOver: isOver, size: size, height: isScreen ? height : Math.min(height, PRINTED_HEIGHT)};
  }

  function bars(canvas, i, listed, layout, isResponsive) {
    const goal = categories[i].goal;
    const datasets = [{
      label: categories[i].label + '完成率',
      data: listed.map(region => Number(region.figures[i].rate)),
      backgroundColor: listed.map(region => BANDS[region.figures[i].band]),
      maxBarThickness: layout.isOver ? 11 : 13,
      order: 1
    }];
    if (goal !== null) {
      datasets.unshift({type: 'line', label: '目标 ' + goal + '%', data: listed.map(() => goal), borderColor: '#1f2933', borderDash: [6, 4], borderWidth: 2, pointRadius: 0, pointHitRadius: 0, order: 0});
    }
    return new Chart(canvas, {
      type: 'bar',
      data: {labels: listed.map(region => barLabel(region, i)), datasets: datasets},
      options: {
        indexAxis: 'y',
        animation: false,
        devicePixelRatio: Math.min(window.devicePixelRatio, MOST_PIXELS / layout.height),
        responsive: isResponsive,
        maintainAspectRatio: false,
        scales: {
          x: {beginAtZero: true, position: 'top', ticks: {callback: value => value + '%'}, suggestedMax: 100},
          y: {ticks: {autoSkip: false, font: {size: layout.size}, color: '#1f2933', mirror: layout.isOver, labelOffset: layout.isOver ? -13 : 0, padding: layout.isOver ? 0 : 3}, grid: {display: false}}
        },
        plugins: {
          legend: {display: false},
          tooltip: {callbacks: {label: item => item.datasetIndex === datasets.length - 1 ? told(listed[item.dataIndex].figures[i]) : item.dataset.label}}
        }
      }
    });
  }

  function rank() {
    const i = Number(at('ranking-category').value);
    const listed = ranked(i);
    tellRanking(at('ranking-hint'), i, listed);
    const layout = rankingLayout(listed, i, at('ranking-box').clientWidth, true);
    at('ranking-box').style.height = layout.height + 'px';
    if (ranking !== null) {
      ranking.destroy();
    }
    ranking = bars(at('ranking-chart'), i, listed, layout, true);
  }

  function told(figure) {
    return '完成率 ' + percent(figure) + '，已参保 ' + enrolled(figure) + ' / ' + number(figure.target);
  }

  const order = {key: 'rank', category: 0, down: false};

  function sortable(title, key, category, down, attributes) {
    const cell = element('th');
    cell.scope = 'col';
    Object.assign(cell, attributes);
    const button = element('button', title);
    button.type = 'button';
    button.addEventListener('click', () => {
      const again = order.key === key && order.category === category;
      order.down = again ? !order.down : down;
      order.key = key;
      order.category = category;
      table();
    });
    if (order.key === key && order.category === category) {
      cell.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    }
    cell.append(button);
    return cell;
  }

  /** What a line is ordered by; a rate is ordered by its rank, which is by the exact rate. */
  function sortValue(region) {
    const figure = region.figures[order.category];
    switch (order.key) {
      case 'name': return region.name;
      case 'parent': return region.parent;
      case 'reported': return region.reported;
      case 'rate': return figure && figure.rank !== null ? -figure.rank : null;
      default: return figure ? figure[order.key] : null;
    }
  }

  function sorted(listed) {
    return listed.map((region, i) => ({region: region, i: i, value: sortValue(region)})).sort((a, b) => {
      if (a.value === null || b.value === null) {
        // what has no value stands last, whichever way the others are ordered
        return (a.value === null) - (b.value === null) || a.i - b.i;
      }
      const by = typeof a.value === 'string' ? a.value.localeCompare(b.value, 'zh-CN') : a.value - b.value;
      return (order.down ? -by : by) || a.i - b.i;
    }).map(one => one.region);
  }

  /** Whether a region keeps up with the schedule; no cell where nothing is expected. */
  function paceCells(region) {
    if (data.expected === null) {
      return [];
    }
    return [region.behind === null ? element('td', '') : element('td', region.behind ? '落后' : '达到', region.behind ? 'text below' : 'text met')];
  }

  function figureCells(figure) {
    return [
      element('td', figure === null || figure.rank === null ? '' : figure.rank),
      element('td', figure === null ? '' : number(figure.target)),
      element('td', enrolled(figure)),
      element('td', percent(figure), colour(figure))
    ];
  }

  const REPORTED = {now: '本期上报', carried: '沿用往期', never: '未上报'};

  function table() {
    const chosen = at('table-category').value;
    const shown = categories.map((category, i) => i).filter(i => chosen === ALL || String(i) === chosen);
    if (!shown.includes(order.category)) {
      order.category = shown[0];
    }
    const scope = at('table-scope').value;
    const named = at('table-name').value.trim();
    const listed = sorted(inScope(scope).filter(region => region.name.includes(named)));
    const hasParent = levels.length > 1 && scope === 'level:' + reporting.id;
    const head = element('thead');
    const groups = shown.map(i => Object.assign(element('th', categories[i].label), {colSpan: 4, scope: 'colgroup'}));
    row(head, [
      sortable('名称', 'name', order.category, false, {rowSpan: 2}),
      ...(hasParent ? [sortable(first.label, 'parent', order.category, false, {rowSpan: 2})] : []),
      ...groups,
      ...(data.expected === null ? [] : [Object.assign(element('th', '时序进度'), {rowSpan: 2})]),
      sortable('上报情况', 'reported', order.category, false, {rowSpan: 2}),
      Object.assign(element('th', '备注'), {rowSpan: 2})
    ]);
    row(head, shown.flatMap(i => [
      sortable('排名', 'rank', i, false, {}),
      sortable('任务数', 'target', i, true, {}),
      sortable('已参保', 'enrolled', i, true, {}),
      sortable('完成率', 'rate', i, true, {})
    ]));
    const body = element('tbody');
    listed.forEach(region => {
      const name = element('th', region.name, 'text');
      name.scope = 'row';
      row(body, [
        name,
        ...(hasParent ? [element('td', region.parent, 'text')] : []),
        ...shown.flatMap(i => figureCells(region.figures[i])),
        ...paceCells(region),
        element('td', REPORTED[region.reported], 'text' + (region.reported === 'never' ? ' below' : '')),
        element('td', region.remark, region.remark.length > 12 ? 'long' : 'text')
      ]);
    });
    const foot = element('tfoot');
    const sum = scope.startsWith('level:') ? total : regions.find(region => region.level === first.id && region.name === scope.slice(3));
    const name = element('th', scope.startsWith('level:') ? data.totalLabel : sum.name + data.totalLabel, 'text');
    name.scope = 'row';
    row(foot, [
      name,
      ...(hasParent ? [element('td', '')] : []),
      ...shown.flatMap(i => figureCells(sum.figures[i])),
      ...paceCells(sum),
      element('td', ''),
      element('td', sum.remark, sum.remark.length > 12 ? 'long' : 'text')
    ]);
    at('figures').replaceChildren(head, body, foot);
    at('table-shown').textContent = '范围：' + label('table-scope') + '；人员类别：' + label('table-category') + (named === '' ? '。' : '；名称含“' + named + '”。');
  }

  let progress = null;

  function editions() {
    const past = data.editions;
    const shown = categories.map((category, i) => i).filter(i => past.some(one => one.figures[i] !== null));
    const head = element('thead');
    row(head, [element('th', '期'), element('th', '截至'), ...shown.flatMap(i => [element('th', categories[i].label + '已参保'), element('th', '完成率')])]);
    const body = element('tbody');
    past.forEach(one => row(body, [
      element('td', '第' + one.number + '期'),
      element('td', one.asOf.slice(3, -1), 'text'),
      ...shown.flatMap(i => [element('td', enrolled(one.figures[i])), element('td', percent(one.figures[i]), colour(one.figures[i]))])
    ]));
    at('editions').replaceChildren(head, body);
    if (past.length < 2) {
      at('progress-box').hidden = true;
      at('progress').insertBefore(element('p', '目前只有一期，从下一期起画出进度曲线。', 'hint'), at('progress-box'));
      return;
    }
    progress = new Chart(at('progress-chart'), {
      type: 'line',
      data: {
        labels: past.map(one => '第' + one.number + '期'),
        datasets: shown.map((i, n) => ({
          label: categories[i].label,
          data: past.map(one => one.figures[i] && one.figures[i].rate !== null ? Number(one.figures[i].rate) : null),
          borderColor: LINES[n % LINES.length],
          backgroundColor: LINES[n % LINES.length],
          spanGaps: false,
          pointRadius: 3
        }))
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: {y: {ticks: {callback: value => value + '%'}}},
        plugins: {legend: {position: 'bottom'}, tooltip: {callbacks: {label: item => item.dataset.label + ' ' + percent(past[item.dataIndex].figures[shown[item.datasetIndex]])}}}
      }
    });
  }

  let rejectedShown = PAGE;

  function matches(town, file, code) {
    return (at('rejected-town').value === ALL || at('rejected-town').value === (town || '（未知）'))
      && (at('rejected-file').value === ALL || at('rejected-file').value === file)
      && (at('rejected-code').value === ALL || at('rejected-code').value === code);
  }

  function rejectedChoices() {
    const sums = key => {
      const sum = new Map();
      data.counts.forEach(one => sum.set(key(one), (sum.get(key(one)) || 0) + one.count));
      return [[ALL, '全部'], ...[...sum].map(([value, count]) => [value, value + '（' + number(count) + '）'])];
    };
    options(at('rejected-town'), sums(one => one.town || '（未知）'));
    options(at('rejected-file'), sums(one => one.file));
    options(at('rejected-code'), sums(one => one.code));
  }

  function rejected() {
    const held = data.rows.filter(one => matches(one[ERROR.town], one[ERROR.file], one[ERROR.code]));
    const inAll = data.counts.filter(one => matches(one.town, one.file, one.code)).reduce((sum, one) => sum + one.count, 0);
    at('rejected-count').textContent = inAll === 0
      ? '没有退回的数据；提醒和说明见同一文件夹里的“rejected-rows.xlsx”。'
      : '共 ' + number(inAll) + ' 条，现列出 ' + number(Math.min(rejectedShown, held.length)) + ' 条。'
        + (inAll > held.length ? '本页每个文件只载入前面一部分，其余 ' + number(inAll - held.length) + ' 条见同一文件夹里的“rejected-rows.xlsx”。' : '')
        + '提醒和说明也列在“rejected-rows.xlsx”里。';
    const head = element('thead');
    row(head, ['乡镇', '村（社区）', '文件', '工作表', '行', '列', '列名', '原值', '说明', '处理情况', '代码'].map(title => element('th', title)));
    const body = element('tbody');
    held.slice(0, rejectedShown).forEach(one => row(body, [
      element('td', one[ERROR.town], 'text'),
      element('td', one[ERROR.village], 'text'),
      element('td', one[ERROR.file], 'file'),
      element('td', one[ERROR.sheet], 'text'),
      element('td', one[ERROR.row]),
      element('td', one[ERROR.column], 'text'),
      element('td', one[ERROR.label], 'text'),
      element('td', one[ERROR.value], 'file'),
      element('td', one[ERROR.message], 'long'),
      element('td', one[ERROR.status], 'file'),
      element('td', one[ERROR.code], 'text')
    ]));
    at('errors').replaceChildren(head, body);
    at('errors').parentElement.hidden = held.length === 0;
    at('rejected-more').hidden = held.length <= rejectedShown;
  }

  function accountCells(rows) {
    const holds = rows.read === rows.sum;
    return [
      element('td', number(rows.read)),
      ...rows.bins.map(bin => element('td', bin === 0 ? '' : number(bin))),
      element('td', number(rows.sum)),
      element('td', holds ? '相符' : '不符', holds ? 'text met' : 'text wrong')
    ];
  }

  function accounts() {
    const head = element('thead');
    row(head, ['文件', '结果', '工作表', '种类', '读入', ...BINS, '各项之和', '核对'].map(title => element('th', title)));
    const body = element('tbody');
    const sum = {read: 0, bins: BINS.map(() => 0), sum: 0};
    data.files.forEach(file => {
      sum.read += file.rows.read;
      sum.sum += file.rows.sum;
      file.rows.bins.forEach((bin, i) => { sum.bins[i] += bin; });
      const only = file.sheets.length === 1 ? file.sheets[0] : null;
      const start = [element('td', file.file, 'file'), element('td', OUTCOMES[file.outcome] || file.outcome, 'text')];
      if (file.sheets.length === 0) {
        row(body, [...start, Object.assign(element('td', file.message || '没有读入', 'long'), {colSpan: BINS.length + 5})]);
        return;
      }
      row(body, [...start, element('td', only ? only.sheet : file.sheets.length + ' 个工作表', 'text'), element('td', only ? KINDS[only.kind] || only.kind : '', 'text'), ...accountCells(file.rows)]);
      if (!only) {
        file.sheets.forEach(sheet => {
          row(body, [element('td', ''), element('td', ''), element('td', sheet.sheet, 'text'), element('td', KINDS[sheet.kind] || sheet.kind, 'text'), ...accountCells(sheet.rows)]).className = 'sheet';
        });
      }
    });
    const foot = element('tfoot');
    row(foot, [element('td', data.totalLabel, 'text'), element('td', ''), element('td', ''), element('td', ''), ...accountCells(sum)]);
    at('files').replaceChildren(head, body, foot);
    const wrong = data.files.filter(file => file.rows.read !== file.rows.sum).length;
    at('accounts-sum').textContent = number(data.files.length) + ' 个文件，读入 ' + number(sum.read) + ' 行，各项之和 ' + number(sum.sum) + ' 行：'
      + (wrong === 0 ? '每个文件都相符。' : '有 ' + wrong + ' 个文件不符，请勿使用本页数字。');
  }

  function start() {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = GREY;
    headline();
    const ofCategory = categories.map((category, i) => [String(i), category.label]);
    options(at('ranking-scope'), scopes(levels.length === 1));
    options(at('ranking-category'), ofCategory);
    options(at('table-scope'), scopes(true));
    options(at('table-category'), [[ALL, '全部类别'], ...ofCategory]);
    if (narrow.matches) {
      at('table-category').value = '0';
    }
    rejectedChoices();
    ['ranking-scope', 'ranking-category'].forEach(id => at(id).addEventListener('change', rank));
    ['table-scope', 'table-category'].forEach(id => at(id).addEventListener('change', table));
    at('table-name').addEventListener('input', table);
    ['rejected-town', 'rejected-file', 'rejected-code'].forEach(id => at(id).addEventListener('change', () => {
      rejectedShown = PAGE;
      rejected();
    }));
    at('rejected-more').addEventListener('click', () => {
      rejectedShown += PAGE;
      rejected();
    });
    rank();
    table();
    editions();
    rejected();
    accounts();
    narrow.addEventListener('change', rank);
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
  }

  let shownCategory = ALL;

  /** Paper shows every category, also where the screen shows one; a canvas keeps its width on paper, so it is drawn in the paper's. */
  function toPaper() {
    toScreen();
    categories.forEach((category, i) => {
      const listed = ranked(i);
      if (listed.length > 0) {
        const sheet = element('div', null, 'sheet-of-paper');
        const canvas = element('canvas');
        canvas.width = PRINTED_WIDTH;
        const layout = rankingLayout(listed, i, PRINTED_WIDTH, false);
        canvas.height = layout.height;
        sheet.append(tellRanking(element('p', null, 'hint'), i, listed), canvas);
        at('ranking').append(sheet);
        bars(canvas, i, listed, layout, false);
      }
    });
    if (progress !== null) {
      progress.resize(PRINTED_WIDTH, Math.min(progress.height, PRINTED_HEIGHT));
    }
    shownCategory = at('table-category').value;
    at('table-category').value = ALL;
    table();
  }

  function toScreen() {
    const drawn = document.querySelectorAll('.sheet-of-paper');
    drawn.forEach(sheet => {
      Chart.getChart(sheet.querySelector('canvas')).destroy();
      sheet.remove();
    });
    if (drawn.length > 0) {
      at('table-category').value = shownCategory;
      table();
    }
    if (progress !== null) {
      progress.resize();
    }
  }

  start();
})();
