import { type Result, summaryOf, targets } from '../result';
import { lastHourFigures, lastHourSteps } from './last-hour-table';
import { cells, figuresHead, rowsOf, stepsHead, table } from './markdown';

/** The figures as Markdown, for the terminal and for docs/performance.md. */
export function tables(result: Result): string {
  const {
    figures,
    cold,
    unitSearch,
    authorizationTable,
    batchReset,
    staffFigures: staff,
    staffLists,
  } = result;
  const rows = figures.map(({ step, concurrency, subject, median }) => [
    step,
    String(concurrency),
    subject,
    ...cells(median),
  ]);
  const coldRows = rowsOf('decide, cold', '1', cold);
  const besides = [
    ...rowsOf('search of 40,000 units', '32', unitSearch),
    ...rowsOf('authorization table, first page', '4', authorizationTable),
    ...rowsOf('figures of a whole province', '1', staff.province),
    ...rowsOf('figures of a hospital in it', '1', staff.hospital),
    ...rowsOf('its people by a part of a name', '1', staff.query),
    ...rowsOf('its roster, pages and filters', '32', staffLists.roster),
    ...lastHourSteps(result.lastHour),
    ...rowsOf('files of a province, pages and filters', '32', result.reviewLists.pages),
    ['reset of 50 codes', '1', 'platform', ...cells(batchReset.portion)],
  ];
  return [table(stepsHead, [...rows, ...coldRows, ...besides]), table(figuresHead, summaryRows(result))].join(
    '\n\n',
  );
}

function summaryRows(result: Result): string[][] {
  const summary = summaryOf(result);
  return [
    ['submit, p50 at 1, to the bare engine', `${summary.submitP50Ratio} ×`, `≤ ${targets.submitP50Ratio} ×`],
    [
      'decisions a second at 20, to the bare engine',
      `${summary.decisionsRatio} ×`,
      `≥ ${targets.decisionsRatio} ×`,
    ],
    ['decision after a worker restart, p50, to the bare engine', `${summary.coldDecideP50Ratio} ×`, ''],
    ['last of fifty scans of one document at once', `${summary.slowestScanSeconds} s`, '≤ 5 s'],
    [
      'search of 40,000 units, p99 at 32, to its SQL alone',
      `${summary.unitSearchP99Ratio} ×`,
      `≤ ${targets.unitSearchP99Ratio} ×`,
    ],
    [
      'first page of the authorization table, p50 at 4, to its SQL alone',
      `${summary.authorizationTableP50Ratio} ×`,
      `≤ ${targets.authorizationTableP50Ratio} ×`,
    ],
    [
      `figures of a province with ${summary.staff} people, p50, to one bare pass over them`,
      `${summary.provinceFiguresP50Ratio} ×`,
      `≤ ${targets.provinceFiguresP50Ratio} ×`,
    ],
    [
      'figures of a hospital in it, p50',
      `${summary.hospitalFiguresP50Ms} ms`,
      `≤ ${targets.hospitalFiguresP50Ms} ms`,
    ],
    ['tables read whole for the hospital', String(summary.tablesReadWhole), '0'],
    [
      'pages and filters of its roster, p99 at 32, to their SQL alone',
      `${summary.rosterP99Ratio} ×`,
      `≤ ${targets.rosterP99Ratio} ×`,
    ],
    ['tables read whole for them', String(summary.rosterTablesReadWhole), '0'],
    [
      `first byte of a roster of ${summary.exportedRows} as a workbook`,
      `${summary.exportFirstByteSeconds} s`,
      `≤ ${targets.exportFirstByteSeconds} s`,
    ],
    ['its last byte', `${summary.exportSeconds} s`, ''],
    [
      'people of the province by a part of a name, p50, to their SQL alone',
      `${summary.staffQueryP50Ratio} ×`,
      '',
    ],
    ...lastHourFigures(result.lastHour),
    [
      `pages and filters of ${summary.reviewFiles} files under review, p99 at 32, to their SQL alone`,
      `${summary.reviewP99Ratio} ×`,
      `≤ ${targets.reviewP99Ratio} ×`,
    ],
    [
      `${summary.passedFiles} files passed by one reviewer at once, ${summary.passedByColleague} of them by a colleague meanwhile`,
      `${summary.passedFilesSeconds} s`,
      '',
    ],
    [`slowest portion of ${summary.resetCodes} codes reset`, `${summary.slowestPortionSeconds} s`, ''],
    ...summary.imports.flatMap(({ rows, seconds, checkSeconds, ratio, idleMegabytes, peakMegabytes }) => [
      [`import of ${rows} rows, to reader and COPY`, `${ratio} ×`, `≤ ${targets.importRatio} ×`],
      [`import of ${rows} rows: checked, in the list`, `${checkSeconds} s, ${seconds} s`, ''],
      [
        `import of ${rows} rows, memory of its worker before and at most`,
        `${idleMegabytes} MB, ${peakMegabytes} MB`,
        `≤ ${targets.importPeakMegabytes} MB`,
      ],
    ]),
    [
      `bill of ${summary.reconciledOrders} orders compared, to the same download and COPY`,
      `${summary.reconciliationRatio} ×`,
      '',
    ],
    ['its day closed', `${summary.reconciliationSeconds} s`, ''],
    [
      'memory of its worker before and at most',
      `${summary.reconciliationIdleMegabytes} MB, ${summary.reconciliationPeakMegabytes} MB`,
      `≤ ${targets.reconciliationMegabytes} MB more`,
    ],
    ['history events of a whole application', String(summary.historyEvents), ''],
    ['database round trips of a whole application', String(summary.databaseRoundTrips), ''],
    ['start with no data', `${summary.firstStartSeconds} s`, ''],
    ['start over data that is there', `${summary.secondStartSeconds} s`, '≤ 15 s'],
    ['mini-program, main package', kilobytes(summary.weappMainPackageBytes), '≤ 1024 kB'],
    ['console, first load, gzip', kilobytes(summary.consoleFirstLoadGzipBytes), '≤ 300 kB'],
  ];
}

const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'not built' : `${(bytes / 1024).toFixed(0)} kB`;
