import type { ShellWords } from '../en/shell.ts';
import { landing } from './landing.ts';

export const shell: ShellWords = {
  name: 'CALM Lab',
  role: { A: '증강 모델', B: '앵커 모델', AB: '합성' },

  header: {
    home: 'CALM Lab 첫 페이지',
    pages: '페이지',
    menu: '메뉴',
    source: '소스 코드',
    theme: '어두운 테마',
    language: '언어',
    skip: '본문으로 건너뛰기',
  },

  pages: {
    tutorial: '튜토리얼',
    compare: '비교',
    lab: '실험실',
    results: '결과',
    data: '내 키',
    kernels: '커널',
  },
  title: (page) => `${page} · CALM Lab`,
  loading: '불러오는 중…',

  landing,

  notFound: {
    title: '이런 페이지는 없습니다',
    explain: (address) => `“${address}”에는 페이지가 없습니다. 아래 페이지 가운데 하나를 찾으시나요?`,
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
      help: '이 목록을 엽니다',
      home: '첫 페이지로 갑니다',
      tutorial: '튜토리얼로 갑니다',
      next: '튜토리얼의 다음 단계로 갑니다',
      back: '튜토리얼의 이전 단계로 갑니다',
      compare: '비교 페이지로 갑니다',
      lab: '실험실로 갑니다',
      theme: '밝은 테마와 어두운 테마를 바꿉니다',
      expression: '식 입력란으로 갑니다',
      another: '홀드아웃 키로 된 새 식을 묻습니다',
      token: '토큰별 보기에서 다음 토큰을 보여 줍니다',
    },
  },

  failure: {
    part: '페이지의 이 부분이 작동을 멈췄습니다',
    page: '이 페이지가 작동을 멈췄습니다',
    unexpected: '여기서 예상하지 못한 문제가 생겼습니다. 학습한 것은 그대로 있습니다.',
    unloaded: {
      part: '페이지의 이 부분을 불러오지 못했습니다',
      page: '이 페이지를 불러오지 못했습니다',
    },
    network: '인터넷 연결을 확인한 다음 다시 시도하세요. 학습한 것은 그대로 있습니다.',
    newer:
      'CALM Lab의 새 버전이 나왔고, 이 부분은 이전 버전에 속합니다. 이미 열어 본 페이지는 새 버전을 불러올 때까지 계속 쓸 수 있습니다.',
    again: '다시 시도',
    loadNewer: '새 버전 불러오기',
    experts: '전문가를 위한 설명',
    copy: '복사',
    copied: '복사했습니다.',
    failed: '브라우저가 복사를 허용하지 않습니다. 대신 글자를 선택해 주세요.',
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: 'Bansal 외(2024)의 논문을 바탕으로 함:',
    local: '모든 것이 브라우저 안에서 실행됩니다. 입력하거나 학습한 것은 밖으로 나가지 않습니다.',
  },
};
