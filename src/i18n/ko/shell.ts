import type { ShellWords } from '../en/shell.ts';

export const shell: ShellWords = {
  name: 'CALM Lab',
  role: { A: '증강 모델', B: '앵커 모델', AB: '합성' },
  knows: {
    A: '키마다 어떤 수를 뜻하는지 압니다',
    B: '더하기와 빼기를 할 줄 압니다',
    AB: 'A와 B는 동결하고, 둘 사이를 교차 어텐션으로 잇습니다',
  },

  header: {
    home: 'CALM Lab 첫 페이지',
    pages: '페이지',
    theme: '어두운 테마',
    language: '언어',
    skip: '본문으로 건너뛰기',
  },

  pages: {
    tutorial: '튜토리얼',
    compare: '비교',
    lab: '실험실',
    results: '결과',
    data: '나만의 키',
    kernels: '커널',
  },
  title: (page) => `${page} · CALM Lab`,
  loading: '불러오는 중…',

  landing: {
    documentTitle: 'CALM Lab: 작은 트랜스포머 두 개와 그 합성을 브라우저에서 학습합니다',
    title: ['두 모델 모두 못 합니다.', '합성은 해냅니다.'],
    lead: '모델 A는 지어낸 낱말, 곧 키 천 개에 해당하는 수를 외웠고, 모델 B는 더하기와 빼기를 합니다. 둘을 동결한 채 그 사이의 작은 교차 어텐션만 키의 5분의 1로 학습하면, 나머지 모든 키로도 계산합니다.',
    ways: '다음으로',
    tutorial: '튜토리얼 따라가기',
    tutorialHint: '여덟 단계로 세 모델을 학습하고, 왜 되는지 봅니다.',
    lab: '직접 학습하기',
    labHint: '내 GPU에서 세 모델을 처음부터 학습합니다.',
  },

  notFound: {
    title: '이런 페이지는 없습니다',
    explain: (address) => `“${address}”에 해당하는 페이지가 없습니다. 찾으시는 곳이 여기 있을지도 모릅니다.`,
    home: '첫 페이지',
  },

  shortcuts: {
    title: '키보드 단축키',
    open: '키보드 단축키',
    close: '닫기',
    enabled: '한 글자 단축키 사용',
    key: '키보드 키',
    action: '하는 일',
    actions: {
      help: '이 표를 엽니다',
      home: '첫 페이지로 갑니다',
      tutorial: '튜토리얼로 갑니다',
      next: '튜토리얼의 다음 단계로 갑니다',
      back: '튜토리얼의 앞 단계로 갑니다',
      compare: '비교 페이지로 갑니다',
      lab: '실험실로 갑니다',
      theme: '밝은 테마와 어두운 테마를 바꿉니다',
      expression: '식 입력란으로 갑니다',
      another: '홀드아웃 키로 이루어진 임의의 식을 묻습니다',
      token: '토큰을 하나씩 볼 때 다음 토큰을 보여 줍니다',
    },
  },

  failure: {
    part: '페이지의 이 부분에 문제가 생겼습니다',
    page: '이 페이지에 문제가 생겼습니다',
    again: { part: '다시 표시', page: '다시 불러오기' },
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: 'Bansal 외(2024)의 논문을 따름:',
    local: '모든 것이 이 페이지 안에서 실행됩니다. 입력하거나 학습한 것은 밖으로 나가지 않습니다.',
  },
};
